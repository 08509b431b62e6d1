/** Where a context has the signal that is aborted when its plugin leaves the process. */
export const LIFE = Symbol.for('kith.life')

/** What a plugin holds in each process, from when it is first asked for until the plugin leaves. */
export interface Held<T> {
  /** For whatever runs with a context of the plugin: a handler, a job, a listener. */
  of(c: object): T
}

/** See `kith.held`. Kept by the plugin's life in a process: two servers in one process have one each. */
export function heldOf<C, T extends { close(): unknown }>(make: (c: C) => T): Held<T> {
  const kept = new WeakMap<AbortSignal, T>()
  return {
    of(c) {
      const life: unknown = Reflect.get(c, LIFE)
      if (!(life instanceof AbortSignal)) throw new Error('What is held is asked for with the context of the plugin.')
      life.throwIfAborted()
      const known = kept.get(life)
      if (known) return known
      // Only contexts of the plugin have its life.
      const made = make(c as C)
      kept.set(life, made)
      life.addEventListener('abort', () => void made.close(), { once: true })
      return made
    },
  }
}
