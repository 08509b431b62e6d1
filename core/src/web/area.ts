import { wordsIn } from '@kith/sdk'
import { z } from 'zod'
import { type Area, core } from '../server/area.ts'
import { Locale } from '../users/profile.ts'
import { createStaticFiles } from './static-files.ts'
import { type InstalledPlugins, widgetFiles } from './widget-files.ts'

const Widget = z
  .object({
    plugin: z.string(),
    /** The custom element. */
    tag: z.string(),
    title: z.string(),
    /** Where Kith's own pages show it; null: only where somebody puts it. */
    slot: z.string().nullable(),
    icon: z.string().nullable().describe('Of a page in the navigation: the path of an SVG'),
    /** The address of its module. It changes with the module's content. */
    module: z.string(),
  })
  .meta({ id: 'web.Widget' })

/** What Kith's own pages ask of the server besides their files. */
export function webArea(installed: InstalledPlugins): Area {
  const files = widgetFiles(createStaticFiles(), installed)
  return {
    id: 'web',
    routes: {
      listWidgets: core.get(
        '/widgets',
        {
          summary: 'The widgets of the enabled plugins',
          auth: 'guest',
          query: { language: Locale.optional().describe('Of their titles; else what the browser asks for') },
          returns: z.object({ generation: z.int(), widgets: z.array(Widget) }),
        },
        async ({ generation, query, request }) => {
          const language = query.language ?? request.locale
          const all = [...generation.plugins.values()].flatMap(({ id, widgets }) =>
            Object.entries(widgets).map(([tag, widget]) => ({ plugin: id, tag, widget })),
          )
          const widgets = await Promise.all(
            all.map(async ({ plugin, tag, widget: { title, slot, icon, module } }) => {
              const file = module.slice(module.lastIndexOf('/') + 1)
              const built = await files.read(plugin, file)
              const address = `/widgets/${plugin}/${file}${built ? `?v=${built.hash}` : ''}`
              const said = { plugin, tag, title: wordsIn(title, language) }
              return { ...said, slot: slot ?? null, icon: icon ?? null, module: address }
            }),
          )
          return { generation: generation.n, widgets }
        },
      ),
    },
  }
}
