import type { Slots } from '../slots.ts'
import type { Prop, Shape } from './props.ts'

/** The properties a widget cannot do without. */
type RequiredKeys<S extends Shape> = { [K in keyof S]: S[K] extends Prop<unknown, false> ? K : never }[keyof S]

type ValueOf<T> = T extends Prop<infer V> ? V : never

/** What must be given to a widget, and what may be. */
type Needs<S extends Shape> = { readonly [K in RequiredKeys<S>]: ValueOf<S[K]> } & {
  readonly [K in Exclude<keyof S, RequiredKeys<S>>]?: ValueOf<S[K]>
}

/** Makes the properties of a widget for a slot a compile-time error unless what the slot gives is enough for them. */
export type Fits<N, S extends Shape> = [N] extends [keyof Slots]
  ? [Slots[N]] extends [Needs<S>]
    ? unknown
    : { readonly 'the slot gives': Slots[N] }
  : unknown
