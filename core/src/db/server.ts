import pg from 'pg'

const OLDEST = 15

/** Throws a sentence when there is no server, or one that is too old. */
export async function checkServer(config: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(config)
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw new Error(`Cannot connect to the database at ${client.host}: ${reasonOf(error)}. Check DATABASE_URL.`, {
      cause: error,
    })
  }
  try {
    const { rows } = await client.query<{ number: string; text: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as text`,
    )
    const version = rows[0]
    if (Number(version?.number) < OLDEST * 10_000)
      throw new Error(`The database server is PostgreSQL ${version?.text}; Kith needs ${OLDEST} or newer.`)
  } finally {
    await client.end()
  }
}

/** A host with several addresses fails with one error for each of them. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
