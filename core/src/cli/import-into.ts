import { Presets, SingleBar } from 'cli-progress'
import type { Knex } from 'knex'
import { type ImportOptions, importFolder, importProgress } from '../libraries/import.ts'
import type { Kith } from '../server/kith.ts'
import type { Running } from '../server/running.ts'

const LOOK_MS = 250

/** Adds a folder to somebody's photos and shows how far the import is. */
export async function importInto({ kith }: Running, o: ImportOptions): Promise<void> {
  const { libraryId } = await kith.asSystem((c) => importFolder(c, { config: kith.config }, o))
  await showImport(kith, libraryId)
}

/** Shows how far the import of a library is. Stopping the process stops only the showing. */
export async function showImport(kith: Kith, libraryId: string): Promise<void> {
  const bar = new SingleBar(
    {
      format: '{bar} {value}/{total} photos  {rate}/s  {left}',
      hideCursor: true,
      noTTYOutput: true,
      notTTYSchedule: 2_000,
    },
    Presets.shades_classic,
  )
  try {
    await showProgress(kith.knex, libraryId, bar)
  } finally {
    // It would keep the process alive.
    bar.stop()
  }
}

async function showProgress(knex: Knex, libraryId: string, bar: SingleBar): Promise<void> {
  const began = Date.now()
  for (;;) {
    const progress = await importProgress(knex, libraryId)
    const seconds = (Date.now() - began) / 1000
    const rate = progress.processed / Math.max(seconds, 0.1)
    const left = rate > 0 ? Math.ceil((progress.total - progress.processed) / rate) : undefined
    // Before the first photo was found there is nothing to show the progress of.
    if (!bar.isActive && progress.total > 0) bar.start(progress.total, 0, { rate: '–', left: '' })
    bar.setTotal(progress.total)
    bar.update(progress.processed, {
      rate: rate.toFixed(1),
      left: left === undefined || left === 0 ? '' : `${left} s left`,
    })
    if (progress.done) {
      bar.stop()
      if (progress.error) throw new Error(progress.error)
      if (progress.failed > 0) console.log(`${progress.failed} files failed; the Libraries page says why.`)
      return
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}
