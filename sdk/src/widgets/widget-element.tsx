import { type Signal, computed, effect, signal } from '@preact/signals'
import { render } from 'preact'
import { BASE_CSS } from './base-css.ts'
import { type KithContext, Kith } from './context.ts'
import type { WidgetDefinition } from './definition.ts'
import { ErrorCard } from './error-card.tsx'
import { errorsIn, pageErrors } from './errors.ts'
import type { Shape } from './props.ts'
import { listenLive } from './live.ts'
import { RequestError, createRequests } from './request.ts'
import { sheetOf } from './sheets.ts'
import { createTranslate, pageLanguage } from './texts.ts'
import { attributeOf, readProps } from './widget-props.ts'

/** `server`: whose widgets these are, when not the one they were loaded from. `token`, `visit`, `link`: as whom to ask. */
const OWN_ATTRIBUTES = ['server', 'token', 'visit', 'link']

/** An element of a widget that takes properties. */
interface WidgetElement extends HTMLElement {
  /** What was set as a property, by name. */
  readonly given: Signal<Readonly<Record<string, unknown>>>
}

/**
 * A custom element that shows whatever the definition is at the moment: the class is only a thin host, because the
 * browser lets a tag be defined once, and a new version of a plugin should be seen without loading the page again.
 */
export function widgetElement(tag: string, definition: Signal<WidgetDefinition>) {
  return class extends HTMLElement implements WidgetElement {
    static observedAttributes = [...Object.keys(definition.peek().props).map(attributeOf), ...OWN_ATTRIBUTES]

    readonly given = signal<Readonly<Record<string, unknown>>>({})
    readonly #attributes = signal(0)
    readonly #root = this.attachShadow({ mode: 'open' })
    #leave: (() => void) | undefined

    attributeChangedCallback(): void {
      this.#attributes.value++
    }

    connectedCallback(): void {
      if (this.#leave) return
      takeUpProperties(this, definition.peek().props)
      const left = new AbortController()
      const unstyle = effect(() => {
        const { css } = definition.value
        this.#root.adoptedStyleSheets = [BASE_CSS, ...(css ? [css] : [])].map(sheetOf)
      })
      const kith = contextOf(this, definition, left.signal)
      const View = () => {
        // Read, so that a change of any attribute renders anew.
        void this.#attributes.value
        const { props, render: Render } = definition.value
        return <Render {...readProps(this, props, this.given.value)} />
      }
      const Whole = () => {
        void this.#attributes.value
        // Another token or server is another widget: what was loaded with the last one, or failed, begins anew.
        const as = OWN_ATTRIBUTES.map((name) => this.getAttribute(name)).join(' ')
        return (
          <div class="k">
            <ErrorCard key={as} tag={tag} onError={(error) => kith.emit('failed', failureOf(error))}>
              <View />
            </ErrorCard>
          </div>
        )
      }
      render(
        <Kith.Provider value={kith}>
          <Whole />
        </Kith.Provider>,
        this.#root,
      )
      this.#leave = () => {
        left.abort()
        unstyle()
        render(null, this.#root)
      }
    }

    disconnectedCallback(): void {
      // Moved within the page it is connected again by then, and keeps its state.
      queueMicrotask(() => {
        if (this.isConnected) return
        this.#leave?.()
        this.#leave = undefined
      })
    }
  }
}

/** Gives elements of this class a property for each prop; what is set renders anew. */
export function exposeProps(prototype: WidgetElement, shape: Shape): void {
  for (const name of Object.keys(shape))
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: WidgetElement) {
        return this.given.value[name]
      },
      set(this: WidgetElement, value: unknown) {
        this.given.value = { ...this.given.peek(), [name]: value }
      },
    })
}

/** A property that was set before the element was defined hides the one of its class: set it again, properly. */
function takeUpProperties(element: HTMLElement, shape: Shape): void {
  for (const name of Object.keys(shape)) {
    const early = Object.getOwnPropertyDescriptor(element, name)
    if (!early) continue
    Reflect.deleteProperty(element, name)
    Reflect.set(element, name, early.value)
  }
}

function contextOf(element: HTMLElement, definition: Signal<WidgetDefinition>, signal: AbortSignal): KithContext {
  const server = () => element.getAttribute('server')?.replace(/\/$/, '') || new URL(import.meta.url).origin
  const headers = () => credentialsOf(element)
  // A new version of the widget may say other things.
  const texts = computed(() => definition.value.texts ?? { en: {} })
  const t = computed(() => createTranslate(texts.value, pageLanguage()))
  const own = computed(() => errorsIn(texts.value, pageLanguage()))
  return {
    ...createRequests({ server, headers, signal, say: (error) => own.peek()(error) ?? pageErrors.peek()(error) }),
    get server() {
      return server()
    },
    get embedded() {
      return element.hasAttribute('token') || element.hasAttribute('visit')
    },
    signal,
    emit(name, detail) {
      element.dispatchEvent(new CustomEvent(`kith-${name}`, { detail, bubbles: true, composed: true }))
    },
    listen(hear) {
      const given = headers()
      // In other people's pages a cookie is not sent, so nobody is let in by it.
      const isAlone = server() !== location.origin && Object.keys(given).length === 0
      return isAlone ? () => {} : listenLive(server(), hear, given)
    },
    t: (key, values) => t.value(key, values),
  }
}

/** What a page is told when a widget cannot be shown: it may have a new token to give. */
const failureOf = (error: unknown) => ({
  code: error instanceof RequestError ? error.code : 'failed',
  message: error instanceof Error ? error.message : String(error),
})

function credentialsOf(element: HTMLElement): Record<string, string> {
  const token = element.getAttribute('token')
  const link = element.getAttribute('link')
  const visit = element.getAttribute('visit')
  if (token) return { authorization: `Bearer ${token}` }
  if (visit) return { 'x-kith-visitor': visit }
  return link ? { 'x-kith-link': link } : {}
}
