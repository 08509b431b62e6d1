import { randomUUID } from 'node:crypto'
import { id, setRef } from '@kith/sdk'
import { z } from 'zod'
import { selection } from './access.ts'
import { checkDates, defaultEnd } from './dates.ts'
import { endsFirst, notAddable, notLinkable, overAlready, slugTaken, tooLong, whichOne } from './errors.ts'
import { made } from './events.ts'
import { hashOf, newKey } from './keys.ts'
import { kith } from './kith.ts'
import { LinkFacts } from './link-facts.ts'
import { Count, Link } from './models.ts'
import { oneLink } from './my-links.ts'
import { Options, columnsOf } from './options.ts'
import { withSlug } from './slugs.ts'
import { showsSet } from './shown.ts'
import { requireAddable } from './take-in.ts'

export const makeLink = kith.post(
  '/',
  {
    summary: 'Make a link to photos of your choice, or to a whole collection',
    body: Options.extend({
      set: setRef.optional().describe('A collection you may hand on: `albums:album:<id>`, `core:library:<your id>`, …'),
      assetIds: z.array(id).min(1).max(10_000).optional().describe('Photos you may pass on'),
    }),
    returns: LinkFacts,
    status: 201,
    limit: { max: 600, per: 'hour' },
    errors: [whichOne, notLinkable, notAddable, slugTaken, overAlready, endsFirst, tooLong],
  },
  async (c) => {
    const { set, assetIds, ...options } = c.body
    if ((set === undefined) === (assetIds === undefined) || set?.kind === selection.kind) throw whichOne()
    const endsAt = options.endsAt === undefined ? defaultEnd(c.settings, options.startsAt) : options.endsAt
    checkDates({ ...options, endsAt }, {}, c.settings)
    if (set) await c.assets.require(set, 'link')
    if (set && options.upload) await requireAddable(c.assets, { kind: set.kind, set_id: set.id })
    const linkId = randomUUID()
    const columns = await columnsOf({ ...options, endsAt })
    const key = newKey()
    await c.transaction(async () => {
      const { kind, id: set_id } = set ?? selection.of(linkId)
      const row = { id: linkId, maker_user_id: c.caller.id, kind, set_id }
      const secret = { key_hash: hashOf(key), key_sealed: c.secrets.seal(key) }
      await withSlug(c, () => Link.query().insert({ ...columns, ...row, ...secret }))
      await Count.query().insert({ link_id: linkId })
      if (assetIds) await (await c.acting(c.caller.id))?.assets.add(selection.of(linkId), assetIds)
      else if (!(await showsSet((await c.visitors.acting(linkId)).assets, { kind, set_id }))) throw notLinkable()
      await c.emit(made, { linkId, userId: c.caller.id })
    })
    return oneLink(c, linkId)
  },
)
