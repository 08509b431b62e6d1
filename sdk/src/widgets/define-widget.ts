import { type Signal, signal } from '@preact/signals'
import type { Slots } from '../slots.ts'
import type { WidgetDefinition } from './definition.ts'
import { guardAgainstLoops } from './loop-guard.ts'
import type { Shape } from './props.ts'
import type { Fits } from './slot-check.ts'
import { exposeProps, widgetElement } from './widget-element.tsx'

interface Defined {
  readonly definition: Signal<WidgetDefinition>
  readonly prototype: InstanceType<ReturnType<typeof widgetElement>>
}

// Of this copy of the SDK, not of the page: a definition made with another copy of Preact would render nothing here.
const defined = new Map<string, Defined>()

/**
 * Defines a widget: a custom element of this plugin. Defined again, by a new version of the module, it changes in
 * place. With a `slot`, its props must be what the slot gives.
 * @example
 * defineWidget('kith-hearts-heart', {
 *   slot: 'asset.actions',
 *   props: { assets: p.json<readonly string[]>() },
 *   render: ({ assets }) => <button>❤ {assets.length}</button>,
 *   css,
 * })
 */
export function defineWidget<const S extends Shape, const N extends keyof Slots = never>(
  tag: `kith-${string}-${string}`,
  widget: WidgetDefinition<S, N> & { readonly props: Fits<N, S> },
): void {
  // Each definition is called with the props of its own shape only.
  const next = widget as unknown as WidgetDefinition
  const known = defined.get(tag)
  if (known) {
    exposeProps(known.prototype, next.props)
    known.definition.value = next
    return
  }
  if (customElements.get(tag)) {
    reportError(new Error(`<${tag}> is defined by somebody else on this page already; that one is used.`))
    return
  }
  guardAgainstLoops()
  const definition = signal(next)
  const Element = widgetElement(tag, definition)
  exposeProps(Element.prototype, next.props)
  defined.set(tag, { definition, prototype: Element.prototype })
  customElements.define(tag, Element)
}
