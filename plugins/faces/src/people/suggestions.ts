import { id, reply } from '@kith/sdk'
import { z } from 'zod'
import { noFace, noPerson } from '../errors.ts'
import { ownFace } from '../faces/own-faces.ts'
import { kith } from '../kith.ts'
import { lookAgain } from '../grouping/index.ts'
import { changed } from '../events.ts'
import { NotPerson, Person, Suggestion } from '../models.ts'
import { ownPerson } from './own-person.ts'
import { putWith } from './put-faces.ts'

const Question = z
  .object({ faceId: id, assetId: id, person: z.object({ id, name: z.string() }) })
  .meta({ id: 'faces.Question' })

export const listSuggestions = kith.get(
  '/suggestions',
  {
    summary: 'Faces of which it is unclear whose they are, with who it may be; the likeliest first',
    query: { personId: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(20) },
    returns: z.object({ items: z.array(Question), total: z.int() }),
  },
  async (c) => {
    const { personId, limit } = c.query
    const open = c
      .knex('faces.suggestion as s')
      .join('faces.face as f', 'f.id', 's.face_id')
      .join('faces.person as p', 'p.id', 's.person_id')
      .where({ 'p.owner_user_id': c.caller.id, 'p.hidden': false, 'f.dismissed': false })
      .whereIn('f.asset_id', c.assets.visible('view'))
    if (personId) open.where('p.id', personId)
    const rows: { faceId: string; assetId: string; personId: string; name: string }[] = await open
      .clone()
      .orderByRaw(`p.name = '', s.distance, f.id`)
      .limit(limit)
      .select('f.id as faceId', 'f.asset_id as assetId', 'p.id as personId', 'p.name')
    const [count]: { n: number }[] = await open.select(c.knex.raw('count(*)::int as n'))
    return {
      items: rows.map(({ faceId, assetId, personId, name }) => ({ faceId, assetId, person: { id: personId, name } })),
      total: count?.n ?? 0,
    }
  },
)

export const answerSuggestion = kith.post(
  '/suggestions/answer',
  {
    summary: 'Say whether a face is who it was suggested to be',
    body: z.object({ faceId: id, personId: id, same: z.boolean() }),
    returns: reply.none,
    errors: [noFace, noPerson],
  },
  async (c) =>
    c.transaction(async () => {
      const { faceId, personId, same } = c.body
      const face = await ownFace(c, faceId)
      const person = await ownPerson(c, personId)
      if (same) return putWith(c, [face], person)
      await NotPerson.query()
        .insert({ face_id: faceId, person_id: personId })
        .onConflict(['face_id', 'person_id'])
        .ignore()
      await Suggestion.query().delete().where({ face_id: faceId, person_id: personId })
      await Person.query().patch({ by_hand: true }).where({ id: personId })
      await lookAgain(c, c.caller.id, [faceId])
      await c.emit(changed, { ownerId: c.caller.id })
    }),
)
