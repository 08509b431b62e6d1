import { Command, InvalidArgumentError } from 'commander'
import { sweepFiles } from '../ingest/index.ts'
import { withKith } from './with-kith.ts'

/** `kith sweep`: what a job does each night, now. */
export function sweepCommand(): Command {
  return new Command('sweep')
    .description('delete stored files that no photo and no plugin knows of')
    .option('--older-than <hours>', 'younger files are left, for whoever is writing them', hours, 24)
    .action(({ olderThan }: { olderThan: number }) =>
      withKith(async ({ kith }) => {
        const before = new Date(Date.now() - olderThan * 3_600_000)
        const removed = await kith.asSystem((c) => sweepFiles(c, kith.files, before))
        for (const key of removed) console.log(key)
        console.log(`${removed.length} ${removed.length === 1 ? 'file was' : 'files were'} deleted.`)
      }),
    )
}

function hours(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !(value >= 0)) throw new InvalidArgumentError('Give a number of hours, such as 24.')
  return value
}
