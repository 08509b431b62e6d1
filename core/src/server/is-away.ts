import type { Knex } from 'knex'
import { isStoreAway } from '../files/store-away.ts'

const PATIENCE_MS = 5_000

/** Makes the function that says whether an error is of a database or store that is away, and not of the work itself. */
export const isAway =
  (knex: Knex) =>
  async (error: unknown): Promise<boolean> =>
    isStoreAway(error) || !(await answers(knex))

// Asked, because an error does not say whose connection it was: plugins have connections of their own.
const answers = (knex: Knex): Promise<boolean> =>
  knex
    .raw('select 1')
    .timeout(PATIENCE_MS)
    .then(
      () => true,
      () => false,
    )
