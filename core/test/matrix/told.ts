import { type OpenPage, openPage } from '../live/open-page.ts'
import { succeed } from './answer.ts'
import { arounds } from './arounds.ts'
import type { Asking, World } from './world.ts'

/** What open pages hear when one of Ada’s photos changes, as text. */
export async function told(w: World, all: readonly Asking[]): Promise<Map<Asking, string>> {
  const { k, ada, photos } = w
  const pages = new Map<Asking, OpenPage>()
  for (const asking of all) {
    const page = await openPage(k.url, asking.given.headers).catch(() => undefined)
    if (page) pages.set(asking, page)
  }
  // Opened last, and so told last.
  const witness = await openPage(k.url, { authorization: `Bearer ${ada.token}` })
  await succeed(k.as(ada).patch(`/api/assets/${photos.ordinary.id}`, { rating: 4 }))
  await hear(witness, 'core.asset_updated')
  await witness.close()

  const heard = new Map<Asking, string>()
  for (const [asking, page] of pages) {
    if (!asking.own) continue
    // They hear of this for sure, and it comes after whatever else they may have heard.
    await succeed(k.as(null, asking.given.headers).put(`/api/assets/${asking.own.photo}/favorite`))
    heard.set(asking, await hear(page, 'core.favorites_changed'))
    await page.close()
  }
  // Guests are let go when rights change, as soon as anything happens.
  await arounds.ownerDisabled.begin(w)
  for (const { given, own } of all)
    if (own && given.user !== ada) await succeed(k.as(null, given.headers).delete(`/api/assets/${own.photo}/favorite`))
  for (const [asking, page] of pages) if (!asking.own) heard.set(asking, await hear(page))
  await arounds.ownerDisabled.end(w)
  return heard
}

/** All that comes up to this name, or to the end. */
async function hear(page: OpenPage, last?: string): Promise<string> {
  const heard: string[] = []
  for (let message = await page.next(); message && message.name !== last; message = await page.next())
    heard.push(JSON.stringify(message))
  return heard.join('\n')
}
