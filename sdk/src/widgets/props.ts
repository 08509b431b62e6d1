/** One property of a widget. As an attribute it is text that is parsed; as a property it is taken as it is. */
export interface Prop<T, Optional extends boolean = boolean> {
  readonly optional: Optional
  /** The value of an attribute, `null` when there is none. Throws a sentence without its subject ("is missing"). */
  parse(attribute: string | null): T
}

/** A property that must be given, unless `or` says what it is otherwise. */
export interface RequiredProp<T> extends Prop<T, false> {
  or<const D>(otherwise: D): Prop<T | D, true>
}

/** The properties of a widget by their names. Attributes have the same names with dashes: `maxItems` is `max-items`. */
export type Shape = Readonly<Record<string, Prop<unknown>>>

/** What `render` gets. */
export type PropsOf<S extends Shape> = { readonly [K in keyof S]: S[K] extends Prop<infer T> ? T : never }

function prop<T>(read: (attribute: string) => T): RequiredProp<T> {
  return {
    optional: false,
    parse(attribute) {
      if (attribute === null) throw new Error('is missing')
      return read(attribute)
    },
    or: (otherwise) => ({
      optional: true,
      parse: (attribute) => (attribute === null ? otherwise : read(attribute)),
    }),
  }
}

function toNumber(attribute: string): number {
  const number = Number(attribute)
  if (attribute.trim() === '' || Number.isNaN(number)) throw new Error(`is "${attribute}", which is not a number`)
  return number
}

/**
 * What widgets take: descriptors instead of schemas, because a page should not load a validator to show a photo.
 * @example
 * const props = { album: p.string, columns: p.number.or(4), layout: p.oneOf('grid', 'list'), ids: p.json<string[]>().or([]) }
 */
export const p = {
  string: prop((attribute) => attribute),
  number: prop(toNumber),
  /** There or not, like `hidden`; `"false"` counts as not there. */
  boolean: {
    optional: true,
    parse: (attribute: string | null) => attribute !== null && attribute !== 'false',
  } satisfies Prop<boolean, true> as Prop<boolean, true>,
  /** One of these words; the first when it is not given. */
  oneOf: <const T extends string>(first: T, ...others: readonly T[]): Prop<T, true> => ({
    optional: true,
    parse(attribute) {
      const words = [first, ...others]
      const word = attribute === null ? first : words.find((one) => one === attribute)
      if (word === undefined) throw new Error(`is "${attribute}" and must be one of ${words.join(', ')}`)
      return word
    },
  }),
  /** Anything, as JSON in an attribute. `T` is taken on trust. */
  json: <T>(): RequiredProp<T> =>
    prop((attribute): T => {
      try {
        return JSON.parse(attribute)
      } catch {
        throw new Error('is not JSON')
      }
    }),
} as const
