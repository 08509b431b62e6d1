import { readConfig } from '../config.ts'
import { boot } from '../server/boot.ts'
import type { Running } from '../server/running.ts'
import { endWithReader } from './reader-gone.ts'

/** Runs a command on the data of a Kith, without serving it. */
export async function withKith(run: (running: Running) => Promise<void>): Promise<void> {
  endWithReader()
  const running = await boot({ ...readConfig(process.env), log: 'warn' }, 'command')
  try {
    await run(running)
  } finally {
    await running.close()
  }
}
