import { MADE_MODEL, makeFaces, shuffled } from './lib/made-faces.mjs'
import { limitOf, pairScores } from './lib/pair-scores.mjs'
import { writeFaces } from './lib/write-faces.mjs'

const MADE = 1_000
const ORDERS = 3
/** As many photos are found between two runs of grouping. */
const AT_ONCE = 16

export const name = 'Faces: grouping compared with who is really there'

/**
 * With a folder (`npm run bench faces -- FOLDER`, one sub-folder for each person, one face to a photo) by the models
 * Kith comes with, or those of the folder in BENCH_MODELS; without one, of made embeddings. The faces come a few at a
 * time, in several orders. The limit is the best distance one could choose for these embeddings, knowing the answer.
 */
export async function run({ report, folder }) {
  const { faces, model, without } = folder ? await fromFolder(folder) : made()
  if (without > 0) report('photos without a face', without, 'photos')
  const limit = limitOf(faces)
  const results = await inOrders(faces, model)
  const worst = (of) => Math.min(...results.map(of))
  const most = (of) => Math.max(...results.map(of))
  report('faces', faces.length, 'faces')
  report(
    'pairs: precision',
    worst((one) => one.precision),
    'of 1',
    'the limit',
    limit.precision,
  )
  report(
    'pairs: recall',
    worst((one) => one.recall),
    'of 1',
    'the limit',
    limit.recall,
  )
  report(
    'pairs: F1',
    worst((one) => one.f1),
    'of 1',
    'the limit',
    limit.f1,
    '>= 0.97x',
  )
  report('distance at the limit', limit.distance, 'cosine', "the model's own", model.same)
  report(
    'people found',
    worst((one) => one.found),
    'people',
    'there',
    results[0].there,
  )
  report(
    'people that are several: wrong merges',
    most((one) => one.wrongMerges),
    'people',
    '',
    0,
    '<= 0',
  )
  report(
    'F1 in the best order less that in the worst',
    most((one) => one.f1) - worst((one) => one.f1),
    '',
    '',
    0,
    '<= 0.01',
  )
  const anew = results.map((one) => one.anew)
  report('pairs: F1 once all is grouped anew', Math.min(...anew), 'of 1', 'the limit', limit.f1, '>= 0.97x')
}

const made = () => ({ faces: [...makeFaces(MADE)], model: MADE_MODEL, without: 0 })

async function fromFolder(folder) {
  const { labelledFaces } = await import('./lib/labelled-faces.mjs')
  return labelledFaces(folder, process.env.BENCH_MODELS)
}

/** Groups the faces in several orders, each on an empty Kith: as they came, then shuffled. */
async function inOrders(faces, model) {
  const { startTestKith } = await import('../core/dist/testing/index.js')
  const { default: plugin } = await import('../plugins/faces/dist/src/index.js')
  const { group, regroup } = await import('../plugins/faces/dist/src/grouping/index.js')
  const k = await startTestKith({ plugins: [plugin], users: ['ada'] })
  try {
    await k.runJobs()
    const owner = k.users.ada.id
    await k.knex('faces.face_model').insert(model).onConflict('id').merge()
    const [library] = await k
      .knex('core.library')
      .insert({ owner_id: owner, name: 'Bench', type: 'uploads' })
      .returning('id')
    const where = { owner, library: library.id, model: model.id }
    const results = []
    for (let order = 0; order < ORDERS; order++) {
      await k.knex('core.asset').delete()
      await k.knex('faces.person').delete()
      const ordered = order === 0 ? faces : shuffled(faces, order)
      const ids = []
      for (let from = 0; from < ordered.length; from += AT_ONCE) {
        ids.push(...(await writeFaces(k.knex, where, ordered.slice(from, from + AT_ONCE))))
        await k.run(group, { owner })
      }
      const scored = async () => pairScores(await withGroups(k.knex, ordered, ids))
      const grouped = await scored()
      await k.run(regroup, { owner })
      results.push({ ...grouped, anew: (await scored()).f1 })
    }
    return results
  } finally {
    await k.close()
  }
}

async function withGroups(knex, faces, ids) {
  const rows = await knex('faces.face').select('id', 'person_id')
  const groups = new Map(rows.map((row) => [row.id, row.person_id]))
  return faces.map(({ person }, i) => ({ person, group: groups.get(ids[i]) ?? null }))
}
