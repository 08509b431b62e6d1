import type { Acting, User } from '@kith/sdk'
import { SAMPLE } from '../grouping/look.ts'
import type { Working } from '../kith.ts'
import { FaceModel, Person } from '../models.ts'
import { answersNow } from './became.ts'
import { type KnownElsewhere, facesElsewhere, peopleElsewhere } from './elsewhere.ts'
import type { Known } from './group.ts'
import { type Evidence, OWN, type Pair } from './match.ts'

interface Gathered extends Evidence {
  readonly elsewhere: readonly KnownElsewhere[]
}

/** All that speaks for or against people being one, from photos that this account sees and nothing else. */
export async function gather(c: Working, who: Acting<User>, breathe: () => Promise<void>): Promise<Gathered> {
  const elsewhere = await peopleElsewhere(c, who)
  if (elsewhere.length === 0) return { elsewhere, known: [], certain: [], together: [], answers: [], models: new Map() }
  const nodes = c.knex
    .queryBuilder()
    .from(facesElsewhere(c, who).as('e'))
    .select('set_id as node', 'face_id', 'asset_id')
    .unionAll([
      c
        .knex('faces.face as f')
        .join('faces.person as p', 'p.id', 'f.person_id')
        .where({ 'p.owner_user_id': who.caller.id, 'f.dismissed': false })
        .whereIn('f.asset_id', who.assets.visible('view'))
        .select('p.id as node', 'f.id as face_id', 'f.asset_id'),
    ])
  const means = await meansOf(c, nodes, breathe)
  const together: Pair[] = await c.knex
    .queryBuilder()
    .with('nodes', nodes)
    .from('nodes as a')
    .joinRaw('join nodes b on b.asset_id = a.asset_id and b.face_id <> a.face_id and b.node > a.node')
    .distinct('a.node as one', 'b.node as other')
  const sizes = new Map([...means].map(([id, { count }]) => [id, count]))
  const own = (await Person.query().where({ owner_user_id: who.caller.id }).select('id')).map(({ id }) => id)
  const known = [
    ...own.map((id): Known => ({ id, scope: OWN, ...withMean(means.get(id)) })),
    ...elsewhere.map(({ set, collection }): Known => ({
      id: set.id,
      scope: collection.id,
      ...withMean(means.get(set.id)),
    })),
  ]
  const models = new Map((await FaceModel.query()).map(({ id, same, suggest }) => [id, { same, suggest }]))
  const answers = await answersNow(c, who.caller.id, new Set(known.map(({ id }) => id)))
  return { elsewhere, known, certain: certainOf(elsewhere, new Set(own), sizes), together, answers, models }
}

const withMean = (mean: Known['mean']) => (mean ? { mean } : {})

/** By which some of the faces of each are recognised on the whole. */
async function meansOf(
  c: Working,
  nodes: ReturnType<Working['knex']['queryBuilder']>,
  breathe: () => Promise<void>,
): Promise<ReadonlyMap<string, Required<Known>['mean']>> {
  const rows: { node: string; model: string; count: number; mean: string }[] = await c.knex
    .queryBuilder()
    .from(
      c.knex
        .queryBuilder()
        .from(nodes.clone().as('n'))
        .join('faces.embedding as e', 'e.face_id', 'n.face_id')
        .select(
          ...['n.node', 'e.model', 'e.vector'],
          c.knex.raw('row_number() over (partition by n.node, e.model order by n.asset_id) as place'),
        )
        .as('sample'),
    )
    .where('place', '<=', SAMPLE)
    .groupBy('node', 'model')
    .orderByRaw('count(*)')
    .select('node', 'model', c.knex.raw('count(*)::int as count, public.avg(vector)::text as mean'))
  const means = new Map<string, Required<Known>['mean']>()
  for (const { node, model, count, mean } of rows) {
    await breathe()
    means.set(node, { model, count, vector: Float32Array.from(mean.slice(1, -1).split(','), Number) })
  }
  return means
}

/**
 * Somebody elsewhere is the person of one's own that they are made of, the one on most photos; two who share one are
 * one. What is certain by one's own people comes first.
 */
function certainOf(
  elsewhere: readonly { set: { id: string }; personIds: readonly string[] }[],
  own: ReadonlySet<string>,
  sizes: ReadonlyMap<string, number>,
): Pair[] {
  const made: Pair[] = []
  const pairs: Pair[] = []
  const first = new Map<string, string>()
  for (const { set, personIds } of elsewhere) {
    const mine = personIds.filter((id) => own.has(id)).sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))
    for (const id of mine) made.push({ one: id, other: set.id })
    for (const id of personIds.filter((one) => !own.has(one))) {
      const other = first.get(id)
      if (other === undefined) first.set(id, set.id)
      else pairs.push({ one: other, other: set.id })
    }
  }
  return [...made, ...pairs]
}
