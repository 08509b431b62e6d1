import { type ReadonlySignal, signal } from '@preact/signals'
import type { Requests } from '@kith/sdk/widgets'

/** A widget of an enabled plugin, as `/api/web/widgets` lists it. */
export interface WidgetFacts {
  readonly plugin: string
  readonly tag: string
  readonly title: string
  readonly slot: string | null
  /** Of a page in the navigation: the path of an SVG. */
  readonly icon: string | null
  readonly module: string
}

/** A widget with its module loaded, or why that did not work. */
export interface LoadedWidget extends WidgetFacts {
  readonly problem: string | undefined
}

export interface WidgetRegistry {
  /** Those that are loaded: each is there as soon as its module is, whatever the others do. */
  readonly widgets: ReadonlySignal<readonly LoadedWidget[]>
  /** Whether the list has come, and each of it was loaded or given up. */
  readonly known: ReadonlySignal<boolean>
  /** Asks what is enabled now, and loads what is new. */
  refresh(): Promise<void>
  forget(): void
}

/** A module that hangs is given up for now; it is shown when it comes after all. */
const PATIENCE_MS = 15_000

/** `language`: in which the titles are. */
export function createWidgetRegistry(requests: Requests, language: () => string): WidgetRegistry {
  const widgets = signal<readonly LoadedWidget[]>([])
  const known = signal(false)
  const modules = new Map<string, Promise<string | undefined>>()
  let latest = 0

  const load = (module: string): Promise<string | undefined> => {
    const loaded = modules.get(module)
    if (loaded) return loaded
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
    known,
    async refresh() {
      const turn = ++latest
      const listed = await requests.get<{ widgets: readonly WidgetFacts[] }>(`/api/web/widgets?language=${language()}`)
      if (turn !== latest) return
      // Of those that were there, the last version stays until the new one is loaded. What is off goes at once.
      const shown = listed.widgets.map((facts) => widgets.peek().find(({ tag }) => tag === facts.tag))
      const show = () => {
        if (turn === latest) widgets.value = shown.filter((widget) => widget !== undefined)
      }
      show()
      const settled = listed.widgets.map(async (facts, i) => {
        const settle = (failed: string | undefined) => {
          shown[i] = { ...facts, problem: problemOf(facts, failed) }
          show()
        }
        const loading = load(facts.module).then(settle)
        await inTime(loading, () => settle(`${facts.module} does not load.`))
      })
      await Promise.all(settled)
      if (turn === latest) known.value = true
    },
    forget() {
      latest++
      known.value = false
      widgets.value = []
    },
  }
}

async function inTime(work: Promise<void>, late: () => void): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      late()
      resolve()
    }, PATIENCE_MS)
  })
  await Promise.race([work, over])
  clearTimeout(timer)
}

function problemOf({ tag, module }: WidgetFacts, failed: string | undefined): string | undefined {
  if (failed !== undefined) return failed
  return customElements.get(tag) ? undefined : `${module} does not define <${tag}>.`
}
