import { connectDatabase } from '../../core/dist/db/connect.js'
import { migrateCore } from '../../core/dist/db/migrate.js'
import { migrations } from '../../plugins/faces/dist/src/migrations.js'
import { ambientKnex, inTransaction, withAmbient } from '../../sdk/dist/host/index.js'

/** An embedded database with the tables of core and of the plugin, and a way to run its jobs on it without a server. */
export async function openFaces(folder) {
  const database = await connectDatabase({ folder })
  const { knex } = database
  await migrateCore(knex)
  const { rows } = await knex.raw(`select to_regnamespace('faces') as made`)
  if (rows[0].made === null)
    await knex.transaction(async (trx) => {
      await trx.raw('create extension if not exists vector schema public')
      await trx.raw('create schema faces')
      await trx.raw('set local search_path to faces, public')
      for (const sql of Object.values(migrations)) await trx.raw(sql.replaceAll('?', '\\?'))
    })

  const context = () => ({
    get knex() {
      return ambientKnex('A bench')
    },
    transaction: inTransaction,
    signal: new AbortController().signal,
    async emit() {},
    progress() {},
  })

  /** Runs a job, and at once what it leaves for later. */
  async function run(job, input) {
    for (let next = job.input.parse(input); next;) {
      const later = []
      const enqueue = async (_, one) => void later.push(job.input.parse(one))
      const c = Object.defineProperties(context(), Object.getOwnPropertyDescriptors({ enqueue, input: next }))
      await withAmbient({ knex }, () => job.run(c))
      next = later[0]
    }
  }

  /** Runs `fn` in a transaction, with a context. */
  const within = (fn) => withAmbient({ knex }, () => inTransaction(() => fn(context())))
  return { knex, run, within, close: () => database.close() }
}
