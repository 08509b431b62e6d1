import { type Database, type DatabaseOptions, connectDatabase } from './connect.ts'
import { createKnex } from './create-knex.ts'
import { DataFolderInUse, throughDoor } from './embedded/index.ts'

/** Opens a database, also an embedded one that a server has open: then through that server. */
export async function connectBeside(
  options: DatabaseOptions & { folder: string },
): Promise<Database & { readonly beside: boolean }> {
  try {
    return { ...(await connectDatabase(options)), beside: false }
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error
    const connection = (extra?: { options?: string }) => throughDoor(options.folder, extra)
    const knex = createKnex(connection, options.pool ?? 2, options.log)
    try {
      await knex.raw('select 1')
    } catch (cause) {
      await knex.destroy()
      throw new Error(`${error.message} (It could not be asked either: ${String(cause)})`, { cause })
    }
    return { knex, kind: 'embedded', connection, beside: true, close: () => knex.destroy() }
  }
}
