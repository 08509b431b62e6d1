import { LRUCache } from 'lru-cache'

/** Answers of this process by their tags: two people with one question, or a page opened anew, cost no query. */
export interface Kept {
  /** Answers from what is kept, or makes the answer. */
  answer<T extends object>(tag: string, make: () => Promise<T>): Promise<T>
}

const BYTES = 16 * 1024 * 1024

export function createKept(): Kept {
  const answers = new LRUCache<string, { value: object }>({ maxSize: BYTES, maxEntrySize: BYTES / 4 })
  const making = new Map<string, Promise<object>>()

  /** Made once, however many ask for it at the same time. */
  async function made<T extends object>(tag: string, make: () => Promise<T>): Promise<T> {
    const value = await make()
    answers.set(tag, { value }, { size: sizeOf(value) })
    return value
  }

  return {
    async answer<T extends object>(tag: string, make: () => Promise<T>): Promise<T> {
      // A tag stands for one question of one route, and so for one type.
      const known = answers.get(tag)?.value ?? making.get(tag)
      if (known) return (await known) as T
      const making_ = made(tag, make).finally(() => making.delete(tag))
      making.set(tag, making_)
      return making_
    },
  }
}

/** About what it takes in memory: a character of JSON for a byte, which is near enough for a bound. */
const sizeOf = (value: object): number => JSON.stringify(value).length
