import { type Signal, signal } from '@preact/signals'

const values = new Map<string, Signal<unknown>>()

/**
 * A value that all widgets of a page share, whatever plugin they are of: a selection, what is being dragged. The first
 * who asks says what it is at first. Prefix names of your own with your plugin's id.
 * @example
 * const selected = shared<readonly string[]>('albums.selected', [])
 */
export function shared<T>(name: string, initial: T): Signal<T> {
  const known = values.get(name)
  // Who shares a name shares its type: nothing at run time could tell.
  if (known) return known as Signal<T>
  const made = signal(initial)
  values.set(name, made as Signal<unknown>)
  return made
}
