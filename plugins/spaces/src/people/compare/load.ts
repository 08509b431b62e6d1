import type { Faces } from '@kith/plugin-faces/api'
import type { Ran } from '../../kith.ts'
import { Apart as ApartRow, SpacePerson } from '../models.ts'
import { createPauses } from './pauses.ts'
import { type Apart, type Group, pairOf } from './group.ts'

/** As many faces of a person are looked at: the best. */
const SAMPLE = 24
/** As many are fetched at once. */
const PAGE = 500
const VECTORS = 200

/** A face that is nobody’s, of nobody’s own person. */
export interface Single {
  readonly id: string
  readonly photo: string
  readonly owner: string
  readonly model: string
  readonly fresh: boolean
}

export interface Loaded {
  readonly groups: Map<string, Group>
  readonly singles: readonly Single[]
  readonly apart: Apart
}

interface Row {
  id: string
  asset_id: string
  owner_id: string
  person_id: string | null
  model: string
  quality: number
  fresh: boolean
  nobody: boolean
}

/** Everybody in a space who may be one with somebody: those who are hidden are left alone. */
export async function loadGroups(c: Ran, faces: Faces, spaceId: string): Promise<Loaded> {
  const people = new Map((await SpacePerson.query().where({ space_id: spaceId })).map((one) => [one.id, one]))
  const byPerson = new Map<string, Row[]>()
  const singles: Single[] = []
  for await (const row of facesIn(c, spaceId)) {
    if (row.person_id) {
      const known = byPerson.get(row.person_id)
      if (known) known.push(row)
      else byPerson.set(row.person_id, [row])
    } else if (!row.nobody)
      singles.push({ id: row.id, photo: row.asset_id, owner: row.owner_id, model: row.model, fresh: row.fresh })
  }
  const groups = new Map<string, Group>()
  const pause = createPauses(c.signal)
  const waiting: [string, Row[], Row[]][] = []
  const flush = async () => {
    const vectors = await faces.embeddings(waiting.flatMap(([, , sample]) => sample.map((row) => row.id)))
    for (const [id, all, sample] of waiting.splice(0)) {
      const group = groupOf(id, all, sample, vectors, people.get(id)?.name ?? '')
      if (group) groups.set(id, group)
    }
    await pause()
  }
  let pending = 0
  for (const [id, rows] of byPerson) {
    if (people.get(id)?.hidden !== false) continue
    const model = modelOf(rows)
    const sample = rows
      .filter((row) => row.model === model)
      .sort((a, b) => b.quality - a.quality || (a.id < b.id ? -1 : 1))
      .slice(0, SAMPLE)
    waiting.push([id, rows, sample])
    pending += sample.length
    if (pending < VECTORS) continue
    await flush()
    pending = 0
  }
  await flush()
  const apart = await ApartRow.query().whereIn('one_id', SpacePerson.query().where({ space_id: spaceId }).select('id'))
  return { groups, singles, apart: new Set(apart.map(({ one_id, other_id }) => pairOf(one_id, other_id))) }
}

async function* facesIn(c: Ran, spaceId: string): AsyncGenerator<Row> {
  const pause = createPauses(c.signal)
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows }: { rows: Row[] } = await c.knex.raw(
      `select f.id, f.asset_id, f.owner_id, f.person_id, f.model, f.quality, f.fresh,
          (f.own_person_id is not null or p.id is not null) as nobody
        from spaces.face f left join spaces.part p on p.space_id = f.space_id and p.id = f.id and p.by_hand
        where f.space_id = :spaceId and f.id > :after order by f.id limit ${PAGE}`,
      { spaceId, after },
    )
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.id
    await pause()
  }
}

/** While photos are done again with another model, that of most faces. */
function modelOf(rows: readonly Row[]): string {
  const counts = new Map<string, number>()
  for (const { model } of rows) counts.set(model, (counts.get(model) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

function groupOf(
  id: string,
  rows: readonly Row[],
  sample: readonly Row[],
  vectors: ReadonlyMap<string, Float32Array>,
  name: string,
): Group | undefined {
  const found = sample.flatMap((row) => vectors.get(row.id) ?? [])
  const [first] = found
  if (!first) return undefined
  const sum = new Float32Array(first.length)
  for (const vector of found) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (vector[i] ?? 0)
  return {
    ...{ id, name, sum, sampled: found.length, faces: rows.length, model: sample[0]?.model ?? '' },
    owners: new Set(rows.map((row) => row.owner_id)),
    photos: new Set(rows.map((row) => row.asset_id)),
  }
}
