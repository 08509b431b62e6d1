import { useApp } from '../app/app.ts'
import { isAt } from '../frame/places.ts'

/** Pages of plugins in the navigation. */
export function PluginPlaces({ path }: { readonly path: string }) {
  const { widgets } = useApp()
  const pages = widgets.widgets.value.filter(({ slot }) => slot === 'navigation.page')
  return (
    <>
      {pages.map(({ plugin, title, icon }) => {
        const to = `/${plugin}`
        return (
          <a key={to} href={to} aria-current={isAt(to, path) ? 'page' : undefined}>
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
              <path d={icon ?? ''} />
            </svg>
            <span>{title}</span>
          </a>
        )
      })}
    </>
  )
}
