import type { FaceFacts, Faces, PersonFacts } from '@kith/plugin-faces/api'
import { spaces } from '../../access.ts'
import type { Ran } from '../../kith.ts'
import { createPauses } from '../compare/pauses.ts'
import { dispelDoubt } from '../compare/doubt.ts'
import { lockPeople } from '../lock-people.ts'
import { forgetEmpty } from './forget-empty.ts'
import { seenBy } from './seen-by.ts'
import { settle } from './settle.ts'

/** As many faces are fetched and written at once: a few hundredths of a second in which nobody else is answered. */
const PAGE = 200
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Notes the faces of all photos that are in a space now, page by page in order of their ids: what is not there any more
 * goes, what is new comes, and only what differs is written. So it may end at any moment and begin anew.
 */
export async function takeIn(c: Ran, faces: Faces, spaceId: string): Promise<boolean> {
  let changed = false
  const pause = createPauses(c.signal)
  for (let after: string | undefined = FIRST; after !== undefined;) {
    const assets = await seenBy(c, spaceId)
    const page: readonly FaceFacts[] = assets
      ? await faces.facesOn(assets.visible('view', { in: spaces.of(spaceId) }), { after, limit: PAGE })
      : []
    const own = await faces.people([...new Set(page.flatMap((face) => face.personId ?? []))])
    const from: string = after
    const to: string | undefined = page.length < PAGE ? undefined : page.at(-1)?.id
    changed = (await c.transaction(() => write(c, spaceId, { from, to, page, own: [...own.values()] }))) || changed
    after = to
    await pause()
  }
  return (await c.transaction(() => forgetEmpty(c, spaceId))) || changed
}

interface Page {
  /** Faces after this one, up to that one. */
  readonly from: string
  readonly to: string | undefined
  readonly page: readonly FaceFacts[]
  readonly own: readonly PersonFacts[]
}

async function write(c: Ran, spaceId: string, { from, to, page, own }: Page): Promise<boolean> {
  await lockPeople(c, spaceId)
  const rows = page.map(({ id, assetId, ownerId, personId, model, quality }) => ({
    ...{ id, asset_id: assetId, owner_id: ownerId, own_person_id: personId, model, quality },
  }))
  const gone: { rowCount: number } = await c.knex.raw(
    `delete from spaces.face where space_id = :spaceId and id > :from and (:to::uuid is null or id <= :to)
      and not id = any(:ids)`,
    { spaceId, from, to: to ?? null, ids: page.map((face) => face.id) },
  )
  const noted: { rowCount: number } = await c.knex.raw(
    `insert into spaces.face as f (space_id, id, asset_id, owner_id, own_person_id, model, quality)
      select :spaceId, x.id, x.asset_id, x.owner_id, x.own_person_id, x.model, x.quality
      from jsonb_to_recordset(:rows::jsonb) x
        (id uuid, asset_id uuid, owner_id uuid, own_person_id uuid, model text, quality real)
      join core.asset a on a.id = x.asset_id and a.owner_id = x.owner_id
      join spaces.space s on s.id = :spaceId and s.faces
      on conflict (space_id, id) do update set asset_id = excluded.asset_id, owner_id = excluded.owner_id,
        own_person_id = excluded.own_person_id, model = excluded.model, quality = excluded.quality, fresh = true
      where (f.asset_id, f.own_person_id, f.model, f.quality)
        is distinct from (excluded.asset_id, excluded.own_person_id, excluded.model, excluded.quality)`,
    { spaceId, rows: JSON.stringify(rows) },
  )
  const known = await knowParts(c, spaceId, own)
  const settled = await settle(
    c,
    spaceId,
    page.map((face) => face.id),
  )
  const changed = gone.rowCount + noted.rowCount + known + settled > 0
  if (changed) await dispelDoubt(spaceId)
  return changed
}

/** People of those who brought photos: whoever is new is somebody new in the space, and what they are called is noted. */
async function knowParts(c: Ran, spaceId: string, own: readonly PersonFacts[]): Promise<number> {
  const rows = own.map(({ id, ownerId, name, hidden }) => ({ id, owner: ownerId, name, hidden }))
  const { rowCount }: { rowCount: number } = await c.knex.raw(
    `with own as (
        select * from jsonb_to_recordset(:rows::jsonb) x (id uuid, owner uuid, name text, hidden boolean)),
      fresh as (
        select o.*, gen_random_uuid() as person from own o join core."user" u on u.id = o.owner
        where not exists (select from spaces.part p where p.space_id = :spaceId and p.id = o.id)),
      made as (insert into spaces.person (id, space_id) select person, :spaceId from fresh returning id)
      insert into spaces.part as p (space_id, id, kind, owner_user_id, person_id, name, hidden)
      select :spaceId, o.id, 'person', o.owner, m.id, o.name, o.hidden
      from own o left join fresh f on f.id = o.id left join made m on m.id = f.person
      where m.id is not null or exists (select from spaces.part p where p.space_id = :spaceId and p.id = o.id)
      on conflict (space_id, id) do update set name = excluded.name, hidden = excluded.hidden
      where (p.name, p.hidden) is distinct from (excluded.name, excluded.hidden)`,
    { spaceId, rows: JSON.stringify(rows) },
  )
  return rowCount
}
