import type { Knex } from 'knex'
import pg from 'pg'

const INT8 = pg.types.builtins.INT8
/** Left as PostgreSQL writes them: a day and a wall clock's time are no moments, a Date would move them by the zone. */
const AS_WRITTEN: ReadonlySet<number> = new Set([pg.types.builtins.DATE, pg.types.builtins.TIMESTAMP])

/** How values come out of Kith's own queries; others on the same `pg` keep its defaults. */
export const kithTypes: Knex.PgCustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary')
    if (oid === INT8) return readInt8
    return AS_WRITTEN.has(oid) ? asWritten : pg.types.getTypeParser(oid, 'text')
  },
}

const asWritten = (value: string): string => value

/** A number as long as it is exact. */
function readInt8(value: string): number | string {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}
