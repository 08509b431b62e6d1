import { withFolder } from './lib/folders.mjs'
import { alone, questions, startWorld, tagOf, together } from './lib/timeline-world.mjs'

const PHOTOS = Number(process.env.BENCH_PHOTOS ?? 100_000)
const DATABASE_URL = process.env.BENCH_DATABASE_URL

export const name = `Timeline of ${PHOTOS.toLocaleString('en')} photos, a partner's as many, 5,000 by a folder`

/**
 * Rates are with ten connections, best of two interleaved rounds; times are of one request after another, the best of
 * 25. The baselines are the bare query, or the bare file, behind the same HTTP library in the same process.
 */
export async function run({ report }) {
  await withFolder(async (data) => {
    const world = await startWorld(data, PHOTOS, DATABASE_URL)
    try {
      await measure(world, report)
    } finally {
      await world.stop()
    }
  })
}

async function measure(world, report) {
  const { headers, bare, kith, change, months, oneMonth, asset } = questions(world)
  const { own, shared } = world
  const held = async () => ({ ...months, headers: { ...headers, 'if-none-match': await tagOf(months) } })

  const times = await alone({
    'bare own months': () => [bare('/own-months')],
    'bare months': () => [bare('/months')],
    'bare month': () => [bare('/month')],
    'own months': () => [change, kith('/months?owner=mine')],
    months: () => [change, months],
    month: () => [change, oneMonth],
    'months again': () => [months, months],
    'months held': async () => [await held()],
    'month again': () => [oneMonth, oneMonth],
    details: () => [asset(own)],
    access: () => [asset(`${own}/access`)],
  })
  const time = (label, what, baseline, aim) => report(label, times[what], 'ms', 'the bare query', times[baseline], aim)
  time('months, something changed', 'months', 'bare months', '<= 1.5x')
  time('months of the own library, something changed', 'own months', 'bare own months', '<= 1.5x')
  time('months, unchanged', 'months again', 'bare months', '<= 0.1x')
  time('months, unchanged and held', 'months held', 'bare months', '<= 0.1x')
  time('a month of 1,000, something changed', 'month', 'bare month', '<= 2x')
  time('a month of 1,000, unchanged', 'month again', 'bare month')
  report('who sees a photo, and why', times.access, 'ms', 'its details', times.details, '<= 10x')

  const rates = await together({
    file: bare('/file'),
    months,
    held: await held(),
    month: oneMonth,
    details: asset(own),
    'shared details': asset(shared),
    thumbnail: asset(`${own}/thumbnail`),
    'shared thumbnail': asset(`${shared}/thumbnail`),
  })
  const peer = 'an existing server'
  report('months, unchanged', rates.months, '/s', peer, 41, '>= 1500')
  report('months, unchanged and held', rates.held, '/s', peer, 41, '>= 1500')
  report('a month of 1,000, unchanged', rates.month, '/s', peer, 139, '>= 500')
  report('details of an own photo', rates.details, '/s', peer, 530, '>= 2000')
  report("details of a partner's photo", rates['shared details'], '/s', peer, 425, '>= 2000')
  report(
    'details of a photo through a grant',
    rates['shared details'],
    '/s',
    'details of an own photo',
    rates.details,
    '>= 0.8x',
  )
  report('thumbnail', rates.thumbnail, '/s', 'a static file', rates.file, '>= 0.4x')
  report("thumbnail of a partner's photo", rates['shared thumbnail'], '/s', peer, 645, '>= 3000')
}
