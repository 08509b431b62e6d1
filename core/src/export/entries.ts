import type { ZipEntry } from '@kith/sdk'
import type { OpenDeps } from '../assets/open-asset.ts'
import type { CoreRequestContext } from '../server/area.ts'
import type { ContextOfPlugin } from '../timeline/filters.ts'
import { accountOf, sessionsOf } from './account.ts'
import { jsonEntry, listEntry, textEntry } from './json-entry.ts'
import { favouritesOf, noticesOf } from './lists.ts'
import { ownPhotos } from './own-photos.ts'
import { pluginEntries } from './plugin-entries.ts'
import { grantsGiven, grantsReceived } from './sharing.ts'

export interface ExportDeps extends OpenDeps {
  readonly contextOfPlugin: ContextOfPlugin
}

/** Everything Kith keeps of the user who asks, as the files of an archive, each read when its turn comes. */
export async function* exportEntries(
  deps: ExportDeps,
  c: CoreRequestContext,
  userId: string,
): AsyncGenerator<ZipEntry> {
  const { knex } = c
  const { unlocked } = c.ring
  const missing: string[] = []
  yield textEntry('README.txt', readme(unlocked))
  yield jsonEntry('account.json', await accountOf(knex, userId))
  yield jsonEntry('sessions.json', await sessionsOf(knex, userId))
  yield jsonEntry('sharing.json', {
    given: await grantsGiven(knex, c.generation.access, userId),
    received: grantsReceived(c.ring),
  })
  yield listEntry(knex, 'favourites.json', favouritesOf(knex, userId), endIt)
  yield listEntry(knex, 'notices.json', noticesOf(knex, userId), endIt)
  yield* pluginEntries(deps.contextOfPlugin, c, userId, missing)
  yield* ownPhotos(deps, knex, { ownerId: userId, unlocked, missing })
  if (missing.length > 0) yield textEntry('NOT INCLUDED.txt', `${missing.join('\n')}\n`)
}

/** Half an archive that looks whole would be worse than none. */
function endIt(error: unknown): never {
  throw error
}

const readme = (unlocked: boolean) => `What Kith keeps of you, as of ${new Date().toISOString()}.

photos/          the originals of your photos and videos, by library and month
assets/          what Kith knows of each of them: times, places, what you changed, and where the file is in here
account.json     your account, its settings and libraries
sessions.json    where you are signed in, and your API keys, without what lets somebody in
sharing.json     what you share, and what is shared with you
favourites.json  your favourites, by their ids; those of others are in here by their ids only
notices.json     what Kith told you
plugins/         what plugins keep of you, of those that are switched on

${unlocked ? 'Your locked photos are in here.' : 'Your locked photos are not in here. Show them on the page “Locked” first, then export again.'}
`
