import { withAmbient } from '@kith/sdk/host'
import type { Knex } from 'knex'

/** Items that are made while the answer is sent, when the handler has long returned: each with the database it had. */
export const later = <T>(knex: Knex, items: AsyncIterable<T>): AsyncIterable<T> => ({
  [Symbol.asyncIterator]() {
    const each = items[Symbol.asyncIterator]()
    const within = <R>(act: () => R) => withAmbient({ knex }, act)
    return {
      next: () => within(() => each.next()),
      return: async () => (await within(() => each.return?.())) ?? { done: true, value: undefined },
    }
  },
})
