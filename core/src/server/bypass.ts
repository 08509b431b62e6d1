import { ambient } from '@kith/sdk/host'
import type { Knex } from 'knex'

/**
 * A query that does not join the open transaction would wait for it forever on a database with one session. So a
 * second connection taken inside a transaction is an error that says what to do, on every database alike.
 */
export function refuseBypass(knex: Knex): void {
  const client: { acquireConnection(): Promise<unknown> } = knex.client
  const acquire = client.acquireConnection.bind(client)
  client.acquireConnection = () => {
    if (ambient()?.afterCommit)
      throw new Error(
        'A query inside `transaction` did not join it. Read `c.knex` (or use a model) inside the transaction instead of keeping one from outside.',
      )
    return acquire()
  }
}
