import type { ComponentChildren } from 'preact'
import type { Slots } from '../slots.ts'
import type { PropsOf, Shape } from './props.ts'
import type { Tables } from './texts.ts'

/** What a widget is: what it takes, where Kith shows it, and a component. */
export interface WidgetDefinition<S extends Shape = Shape, N extends keyof Slots = keyof Slots> {
  readonly props: S
  /** Where it is shown in Kith's own pages. The plugin's `widgets` names the same slot. */
  readonly slot?: N
  /** A component: hooks and signals work in it. */
  render(props: PropsOf<S>): ComponentChildren
  /** Its CSS, usually imported from a file beside it. It applies inside the widget only. */
  readonly css?: string
  /** Its texts by language, for `t` of `useKith()`. An error of the plugin is said by the text that has its code as key. */
  readonly texts?: Tables
}
