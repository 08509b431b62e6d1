import type { JSX } from 'preact'
import { useApp } from '../app/app.ts'
import { useTitle } from '../components/page.tsx'
import type { At } from '../router/at.ts'
import { SlotWidget } from './slot-widget.tsx'
import type { LoadedWidget } from './widget-registry.ts'

interface PluginPageProps {
  readonly at: At
  /** Shown when no enabled plugin has a page there. */
  readonly otherwise: JSX.Element
}

/** The page of a plugin, at `/<its id>` and below. */
export function PluginPage({ at, otherwise }: PluginPageProps) {
  const { widgets } = useApp()
  const [, plugin] = at.path.split('/')
  const widget = widgets.widgets.value.find((one) => one.slot === 'navigation.page' && one.plugin === plugin)
  if (widget) return <Shown widget={widget} at={at} />
  // What is there is not known before the list of widgets has come.
  return widgets.known.value ? otherwise : null
}

function Shown({ widget, at }: { readonly widget: LoadedWidget; readonly at: At }) {
  useTitle(widget.title)
  const query = at.query.size > 0 ? `?${at.query}` : ''
  return (
    <div class="plugin-page">
      <SlotWidget widget={widget} given={{ path: at.path.slice(widget.plugin.length + 1), query }} />
    </div>
  )
}
