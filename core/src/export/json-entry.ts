import { Readable } from 'node:stream'
import type { ZipEntry } from '@kith/sdk'
import type { Knex } from 'knex'
import { later } from '../http/later.ts'

/** A value as a file of JSON. */
export const jsonEntry = (path: string, value: unknown): ZipEntry =>
  textEntry(path, `${JSON.stringify(value, null, 2)}\n`)

export const textEntry = (path: string, text: string): ZipEntry => ({ path, open: async () => Readable.from([text]) })

/** A list as a file of JSON, read while it is sent. What fails is told to `failed`; what came before it stays. */
export const listEntry = (
  knex: Knex,
  path: string,
  items: AsyncIterable<unknown>,
  failed: (error: unknown) => void,
): ZipEntry => ({ path, open: async () => Readable.from(listText(later(knex, items), failed)) })

async function* listText(items: AsyncIterable<unknown>, failed: (error: unknown) => void): AsyncGenerator<string> {
  let before = '['
  try {
    for await (const item of items) {
      yield `${before}\n${JSON.stringify(item)}`
      before = ','
    }
  } catch (error) {
    failed(error)
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}
