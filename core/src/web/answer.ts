import type { Context } from 'koa'
import type { Generation } from '../plugins/generation.ts'
import { findPage, readShell } from './find-page.ts'
import { PAGE_HEADERS, type Headers } from './headers.ts'
import { type StaticFile, createStaticFiles } from './static-files.ts'
import { type InstalledPlugins, widgetFiles } from './widget-files.ts'

/** Answers what is not an API. True when it did. */
export type Web = (ctx: Context, generation: Generation) => Promise<boolean>

export function createWeb(installed: InstalledPlugins): Web {
  const files = createStaticFiles()
  const widgets = widgetFiles(files, installed)
  return async (ctx, generation) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return false
    const found = await findPage(files, widgets, generation, ctx.path)
    if (found) {
      send(ctx, found, found.headers)
      return true
    }
    // A person who followed an old link gets a page, a program the error in JSON.
    const shell = ctx.accepts('json', 'html') === 'html' ? await readShell(files) : undefined
    if (!shell) return false
    send(ctx, shell, PAGE_HEADERS)
    ctx.status = 404
    return true
  }
}

function send(ctx: Context, file: StaticFile, headers: Headers): void {
  ctx.set(headers)
  ctx.vary('Accept-Encoding')
  ctx.type = file.type
  ctx.status = 200
  // Weak, because the same content goes out compressed or not.
  ctx.etag = `W/"${file.hash}"`
  if (ctx.fresh) {
    ctx.status = 304
    return
  }
  if (ctx.acceptsEncodings('gzip', 'identity') === 'gzip') {
    ctx.set('content-encoding', 'gzip')
    ctx.body = file.gzip
  } else ctx.body = file.body
}
