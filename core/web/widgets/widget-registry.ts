import { type ReadonlySignal, signal } from '@preact/signals'
import type { Requests } from '@kith/sdk/widgets'

/** A widget of an enabled plugin, as `/api/web/widgets` lists it. */
export interface WidgetFacts {
  readonly plugin: string
  readonly tag: string
  readonly title: string
  readonly slot: string | null
  readonly module: string
}

/** A widget with its module loaded, or why that did not work. */
export interface LoadedWidget extends WidgetFacts {
  readonly problem: string | undefined
}

export interface WidgetRegistry {
  readonly widgets: ReadonlySignal<readonly LoadedWidget[]>
  /** Asks what is enabled now, and loads what is new. */
  refresh(): Promise<void>
  forget(): void
}

/** `language`: in which the titles are. */
export function createWidgetRegistry(requests: Requests, language: () => string): WidgetRegistry {
  const widgets = signal<readonly LoadedWidget[]>([])
  const modules = new Map<string, Promise<string | undefined>>()
  let latest = 0

  const load = (module: string): Promise<string | undefined> => {
    const known = modules.get(module)
    if (known) return known
    const loading = import(module).then(
      () => undefined,
      (error: unknown) => {
        // Asked for again with the next refresh: the network may be back.
        modules.delete(module)
        return error instanceof Error ? error.message : String(error)
      },
    )
    modules.set(module, loading)
    return loading
  }

  return {
    widgets,
    async refresh() {
      const turn = ++latest
      const listed = await requests.get<{ widgets: readonly WidgetFacts[] }>(`/api/web/widgets?language=${language()}`)
      const loaded = listed.widgets.map(async (widget) => ({
        ...widget,
        problem: problemOf(widget, await load(widget.module)),
      }))
      const all = await Promise.all(loaded)
      if (turn === latest) widgets.value = all
    },
    forget() {
      latest++
      widgets.value = []
    },
  }
}

function problemOf({ tag, module }: WidgetFacts, failed: string | undefined): string | undefined {
  if (failed !== undefined) return failed
  return customElements.get(tag) ? undefined : `${module} does not define <${tag}>.`
}
