import type { Database } from '../db/connect.ts'
import { startFilling } from './filling.ts'
import { openSnapshot } from './snapshot.ts'
import { nameOf } from './structure.ts'

export interface CopiedTable {
  readonly name: string
  readonly rows: number
}

/** Copies a Kith into an empty database, and counts the rows of every table there before it counts as copied. */
export async function copyDatabase(
  from: Pick<Database, 'connection'>,
  to: Pick<Database, 'connection'>,
): Promise<{ tables: CopiedTable[] }> {
  const snapshot = await openSnapshot(from)
  try {
    const filling = await startFilling(to, snapshot.structure, { replace: false, advice: 'Name an empty one.' })
    try {
      const tables: CopiedTable[] = []
      for (const table of snapshot.structure.tables) {
        let rows = 0
        for await (const page of snapshot.rows(table)) {
          await filling.insert(table, page)
          rows += page.length
        }
        tables.push({ name: nameOf(table).replaceAll('"', ''), rows })
      }
      await filling.finish()
      for (const [i, table] of snapshot.structure.tables.entries()) {
        const { name, rows } = tables[i] ?? { name: '', rows: 0 }
        const there = await filling.count(table)
        if (there !== rows)
          throw new Error(`${name} has ${rows} rows, and ${there} of them arrived. Nothing was kept; try again.`)
      }
      await filling.commit()
      return { tables }
    } finally {
      await filling.close()
    }
  } finally {
    await snapshot.close()
  }
}
