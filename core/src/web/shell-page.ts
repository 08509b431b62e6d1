import type { Plugin, ShellPage } from '@kith/sdk'
import type { Context } from 'koa'
import { readShell } from './find-page.ts'
import { PAGE_HEADERS } from './headers.ts'
import { type StaticFiles, createStaticFiles } from './static-files.ts'

/** Sends Kith's own page as a page for visitors of a plugin. */
export type SendShell = (ctx: Context, plugin: Plugin | undefined, page: ShellPage, origin: string) => Promise<void>

/** The page finds in its head which widget lets visitors in. It is for those who have its address, not for finding. */
export function createSendShell(): SendShell {
  const files: StaticFiles = createStaticFiles()
  return async (ctx, plugin, page, origin) => {
    const shell = await readShell(files)
    const [tag, widget] = Object.entries(plugin?.widgets ?? {}).find(([, { slot }]) => slot === 'visitor.page') ?? []
    if (!shell || !plugin || !widget) throw new Error('A page for visitors needs a widget in the slot "visitor.page".')
    const module = `/widgets/${plugin.id}/${widget.module.slice(widget.module.lastIndexOf('/') + 1)}`
    ctx.set({ ...PAGE_HEADERS, 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' })
    ctx.status = page.status ?? 200
    ctx.type = 'text/html; charset=utf-8'
    const head = [
      meta('name', 'kith-visitor-page', `${tag} ${module}`),
      meta('name', 'robots', 'noindex, nofollow'),
      ...openGraph(page, origin),
    ].join('\n    ')
    const title = page.title === undefined ? 'Kith' : escaped(page.title)
    ctx.body = shell.body
      .toString('utf8')
      .replace('<title>Kith</title>', () => `<title>${title}</title>\n    ${head}`)
      .replace(/ *<link rel="manifest"[^>]*>\n/, '')
  }
}

/** What chats and social networks show of an address. */
const openGraph = ({ title, description, picture }: ShellPage, origin: string): string[] =>
  title === undefined
    ? []
    : [
        meta('property', 'og:type', 'website'),
        meta('property', 'og:title', title),
        ...(description === undefined ? [] : [meta('property', 'og:description', description)]),
        ...(picture === undefined
          ? []
          : [meta('property', 'og:image', origin + picture), meta('name', 'twitter:card', 'summary_large_image')]),
      ]

const meta = (by: 'name' | 'property', name: string, content: string) =>
  `<meta ${by}="${name}" content="${escaped(content)}" />`

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
