import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { kept } from './lib/folders.mjs'
import { runScript } from './lib/run-script.mjs'

const FACES = Number(process.env.BENCH_FACES ?? 100_000)
const thousands = FACES.toLocaleString('en')

export const name = `${thousands} stored faces: new ones are placed, all are grouped anew`

/** On the embedded database, made embeddings of 128 numbers. Making them takes minutes, once. */
export async function run({ report }) {
  const folder = kept(`grouped-${FACES}`)
  await mkdir(dirname(folder), { recursive: true })
  const { alone, search, perSecond, before, after, seconds, memory, idle, busy } = await runScript('group-many.mjs', [
    folder,
    String(FACES),
  ])
  report('a new face is placed: median', alone, 'ms', 'the bare search in the index', search, '<= 20')
  report('new faces in a burst', perSecond, 'faces/s')
  report('all grouped anew', seconds / 60, 'min', '', 0, '<= 10')
  report('the same', FACES / seconds, 'faces/s')
  report('memory above idle meanwhile, at its peak', memory / 2 ** 20, 'MiB', '', 0, '<= 150')
  report(
    'F1 of pairs, of one when nothing is wrong',
    after,
    'of 1',
    'with each tenth taken for another',
    before,
    '>= 1x',
  )
  report('another query meanwhile: p95', busy, 'ms', 'with nothing going on', idle)
}
