import type { Ran } from '../../kith.ts'

/**
 * Puts these faces with the person their part belongs to. Where something was said of the face itself, that counts; a
 * face that found its way by itself follows its owner’s person once it has one. What changed is to be compared.
 */
export async function settle(c: Pick<Ran, 'knex'>, spaceId: string, faceIds: readonly string[]): Promise<number> {
  if (faceIds.length === 0) return 0
  const { rowCount }: { rowCount: number } = await c.knex.raw(
    `with settled as (
        select f.id, f.person_id as was, case when own.hidden then null
          when alone.id is not null and (alone.by_hand or f.own_person_id is null) then alone.person_id
          else own.person_id end as person_id
        from spaces.face f
        left join spaces.part alone on alone.space_id = f.space_id and alone.id = f.id
        left join spaces.part own on own.space_id = f.space_id and own.id = f.own_person_id
        where f.space_id = :spaceId and f.id = any(:faceIds)),
      moved as (
        update spaces.face f set person_id = s.person_id, fresh = true from settled s
        where f.space_id = :spaceId and f.id = s.id and s.person_id is distinct from s.was returning f.id),
      compared as (
        insert into spaces.to_compare (person_id)
        select distinct s.person_id from settled s join spaces.face f on f.space_id = :spaceId and f.id = s.id
        where s.person_id is not null and (f.fresh or s.person_id is distinct from s.was)
        on conflict (person_id) do update set doubtful = false, now = false)
      select id from moved`,
    { spaceId, faceIds: [...faceIds] },
  )
  return rowCount
}

/** The same for all faces of these parts. */
export async function settleParts(c: Pick<Ran, 'knex'>, spaceId: string, partIds: readonly string[]): Promise<void> {
  const { rows }: { rows: { id: string }[] } = await c.knex.raw(
    `select id from spaces.face where space_id = :spaceId and (own_person_id = any(:partIds) or id = any(:partIds))`,
    { spaceId, partIds: [...partIds] },
  )
  await settle(
    c,
    spaceId,
    rows.map((row) => row.id),
  )
}
