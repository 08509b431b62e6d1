import { MADE_MODEL, makeFaces } from './lib/made-faces.mjs'
import { limitOf, pairScores } from './lib/pair-scores.mjs'
import { writeFaces } from './lib/write-faces.mjs'

const MADE = 900
const WHO = ['ada', 'bob', 'cy']
const SPACES = { Lisbon: ['ada', 'bob'], Rome: ['bob', 'cy'] }

export const name = 'People across three accounts and two spaces, compared with who is really there'

/**
 * With a folder (`npm run bench people-across -- FOLDER`, as for `faces`), or of made embeddings. The faces of each
 * person go to the three accounts in turn. Ada and Cy put all of their photos into their space, Bob half of his into
 * each of both. Every account groups its own; the spaces and the pages of people then join what is one. Only pairs of
 * faces of two accounts count.
 */
export async function run({ report, folder }) {
  const { faces, model } = folder ? await fromFolder(folder) : { faces: [...makeFaces(MADE)], model: MADE_MODEL }
  const spread = dealt(faces)
  const k = await started()
  try {
    await filled(k, spread, model)
    const found = await inSpaces(k, spread)
    tell(report, 'in a space', found, limitOf(spread.filter(({ owner }) => owner !== 'cy')))
    const seen = []
    let unseen = 0
    for (const who of WHO) {
      const { rows, stranger } = await onPage(k, who, spread)
      seen.push(...rows)
      unseen += stranger
    }
    tell(report, 'on the pages of people', seen, limitOf(spread))
    report('faces told of that one may not see', unseen, 'faces', '', 0, '<= 0')
  } finally {
    await k.close()
  }
}

function tell(report, where, faces, limit) {
  const scores = pairScores(faces)
  report(
    `${where}: pairs across accounts, precision`,
    scores.precision,
    'of 1',
    'the limit',
    limit.precision,
    '>= 0.99x',
  )
  report(`${where}: pairs across accounts, recall`, scores.recall, 'of 1', 'the limit', limit.recall)
  report(`${where}: pairs across accounts, F1`, scores.f1, 'of 1', 'the limit', limit.f1)
}

/** The faces of each person in turn to each account. */
function dealt(faces) {
  const counts = new Map()
  return faces.map((face) => {
    const turn = counts.get(face.person) ?? 0
    counts.set(face.person, turn + 1)
    const owner = WHO[turn % WHO.length]
    return { ...face, owner, side: owner, turn: Math.floor(turn / WHO.length) }
  })
}

async function fromFolder(folder) {
  const { labelledFaces } = await import('./lib/labelled-faces.mjs')
  return labelledFaces(folder, process.env.BENCH_MODELS)
}

async function started() {
  const { startTestKith } = await import('../core/dist/testing/index.js')
  const { default: faces } = await import('../plugins/faces/dist/src/index.js')
  const { default: spaces } = await import('../plugins/spaces/dist/src/index.js')
  return startTestKith({ plugins: [faces, spaces], users: WHO, unlimited: true })
}

async function filled(k, spread, model) {
  const { default: spaces } = await import('../plugins/spaces/dist/src/index.js')
  const { group } = await import('../plugins/faces/dist/src/grouping/index.js')
  await k.runJobs()
  await k.knex('faces.face_model').insert(model).onConflict('id').merge()
  for (const who of WHO) {
    const owner = k.users[who].id
    const [library] = await k
      .knex('core.library')
      .insert({ owner_id: owner, name: 'Bench', type: 'uploads' })
      .returning('id')
    const own = spread.filter((face) => face.owner === who)
    const ids = await writeFaces(k.knex, { owner, library: library.id, model: model.id }, own)
    const photos = new Map((await k.knex('faces.face').where({ owner_id: owner })).map((row) => [row.id, row.asset_id]))
    own.forEach((face, i) => Object.assign(face, { id: ids[i], photo: photos.get(ids[i]) }))
    await k.run(group, { owner })
  }
  for (const [name, [maker, member]] of Object.entries(SPACES)) {
    const { id } = await k.as(k.users[maker], spaces).createSpace({ body: { name } })
    const params = { id }
    await k.as(k.users[maker], spaces).invite({ params, body: { userIds: [k.users[member].id], role: 'editor' } })
    await k.as(k.users[member], spaces).acceptInvitation({ params })
    for (const who of [maker, member]) {
      // Half of Bob's in each of his spaces.
      const own = spread.filter(
        ({ owner, turn }) => owner === who && (who !== 'bob' || turn % 2 === Number(name === 'Rome')),
      )
      for (const face of own) face.spaces = [...(face.spaces ?? []), name]
      for (let from = 0; from < own.length; from += 500)
        await k.as(k.users[who], spaces).addPhotos({
          params,
          body: { ids: own.slice(from, from + 500).map(({ photo }) => photo) },
        })
    }
  }
  await k.runJobs()
}

/** Whom each face is with in the space it is in. */
async function inSpaces(k, spread) {
  const rows = await k.knex('spaces.face').select('id', 'space_id', 'person_id')
  const faces = new Map(spread.map((face) => [face.id, face]))
  return rows.map(({ id, space_id, person_id }) => {
    const { person, side } = faces.get(id)
    return { person: `${space_id} ${person}`, group: person_id, side }
  })
}

/** Whom each face is with that an account is told of; and how many of those are on photos that are not theirs to see. */
async function onPage(k, who, spread) {
  const { default: plugin } = await import('../plugins/faces/dist/src/index.js')
  const kith = k.as(k.users[who], plugin)
  const byPhoto = new Map(spread.map((face) => [face.photo, face]))
  const mine = new Set(Object.keys(SPACES).filter((name) => SPACES[name].includes(who)))
  const rows = []
  let stranger = 0
  for (let cursor; cursor !== null;) {
    const page = await kith.listPeople({ query: { all: 'true', limit: 500, ...(cursor && { cursor }) } })
    for (const { id } of page.items) {
      for (const photo of await photosOf(k.as(k.users[who]), id)) {
        const face = byPhoto.get(photo)
        rows.push({ person: `${who} ${face.person}`, group: `${who} ${id}`, side: face.side })
        if (face.owner !== who && !face.spaces?.some((name) => mine.has(name))) stranger++
      }
    }
    cursor = page.next
  }
  return { rows, stranger }
}

/** The photos of somebody, as the timeline shows them. */
async function photosOf(kith, personId) {
  const filter = encodeURIComponent(JSON.stringify({ 'faces.people': [personId] }))
  const { body } = await kith.get(`/api/timeline/months?filter=${filter}`)
  const months = await Promise.all(
    body.months.map(async ({ month }) => (await kith.get(`/api/timeline/months/${month}?filter=${filter}`)).body),
  )
  return months.flatMap((month) => month.id)
}
