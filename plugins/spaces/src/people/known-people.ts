import { spaces } from '../access.ts'
import type { Ran, Reader } from '../kith.ts'
import { Member, Space } from '../models.ts'
import { type PersonRow, peopleOf } from './person-facts.ts'

/** Somebody in a space, as one member sees them, with what it takes to know them again among one’s own people. */
export interface KnownPerson extends Pick<
  PersonRow,
  'id' | 'spaceId' | 'name' | 'alias' | 'spaceName' | 'photos' | 'cover'
> {
  /** Those of one’s own people that they are, because photos of one’s own are in the space. */
  readonly own: readonly string[]
  /** The best of their faces that one sees there: to compare. */
  readonly faces: readonly string[]
}

/** As many faces of each are told. */
const SAMPLE = 24

/** The spaces whose photos somebody has on their timeline, as far as people are recognised there. */
export async function shownSpaces(c: Pick<Ran, 'uses'>, userId: string): Promise<string[]> {
  if (!c.uses.faces) return []
  const mine = await Member.query().where({ user_id: userId, in_timeline: true }).whereNotNull('joined_at')
  const found = await Space.query()
    .findByIds(mine.map((one) => one.space_id))
    .where({ faces: true })
  return found.map((one) => one.id)
}

/** Everybody whom one sees in the spaces on one’s timeline; who is hidden there is left out. */
export async function knownPeople(c: Reader & Pick<Ran, 'uses'>): Promise<KnownPerson[]> {
  const spaceIds = await shownSpaces(c, c.caller.id)
  if (spaceIds.length === 0) return []
  const rows: PersonRow[] = await peopleOf(c, spaceIds)
    .where({ hidden: false })
    .where('photos', '>', 0)
    .orderBy(['spaceId', 'id'])
    .select('person.*')
  const found = new Map((await facesOf(c, spaceIds)).map((one) => [one.person_id, one]))
  return rows.map(({ id, spaceId, name, alias, spaceName, photos, cover }) => ({
    ...{ id, spaceId, name, alias, spaceName, photos, cover },
    own: found.get(id)?.own ?? [],
    faces: found.get(id)?.faces ?? [],
  }))
}

interface Faces {
  person_id: string
  own: string[]
  faces: string[]
}

async function facesOf({ knex, assets, caller }: Reader, spaceIds: readonly string[]): Promise<Faces[]> {
  const found: Faces[][] = []
  for (const spaceId of spaceIds)
    found.push(
      await knex
        .from('spaces.face as f')
        .where('f.space_id', spaceId)
        .whereNotNull('f.person_id')
        .whereIn('f.asset_id', assets.visible('view', { in: spaces.of(spaceId) }))
        .groupBy('f.person_id')
        .select(
          'f.person_id',
          knex.raw('(array_agg(f.id order by f.quality desc, f.id))[1:?] as faces', [SAMPLE]),
          knex.raw(
            `coalesce(array_agg(distinct f.own_person_id) filter (where f.owner_id = ? and f.own_person_id is not null),
              '{}') as own`,
            [caller.id],
          ),
        ),
    )
  return found.flat()
}
