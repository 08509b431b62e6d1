import { AsyncLocalStorage } from 'node:async_hooks'
import type { Part, Plugin, Route } from '@kith/sdk'

const acting = new AsyncLocalStorage<string>()

/** Runs code of a plugin. What it leaves behind, such as a timer or a promise nobody awaits, is still known as its. */
export const asPlugin = <R>(plugin: string, run: () => R): R => acting.run(plugin, run)

/** The plugin whose code runs now, or has left behind what runs now. */
export const actingPlugin = (): string | undefined => acting.getStore()

/** The plugin with everything that is called of it known as its. */
export const blamed = (plugin: Plugin): Plugin => ({
  ...plugin,
  parts: plugin.parts.map((part) => blamedPart(plugin.id, part)),
  routes: Object.fromEntries(
    Object.entries(plugin.routes).map(([name, route]): [string, Route] => [
      name,
      { ...route, handler: marked(plugin.id, route.handler) },
    ]),
  ),
})

const marked =
  <A extends readonly unknown[], R>(plugin: string, run: (...given: A) => R) =>
  (...given: A): R =>
    asPlugin(plugin, () => run(...given))

function blamedPart(plugin: string, part: Part): Part {
  switch (part.part) {
    case 'job':
    case 'derive':
    case 'on':
      return { ...part, run: marked(plugin, part.run) }
    case 'lookup':
      return part.on === 'grid'
        ? { ...part, load: marked(plugin, part.load) }
        : { ...part, load: marked(plugin, part.load) }
    case 'filter':
      return { ...part, assets: marked(plugin, part.assets), options: part.options && marked(plugin, part.options) }
    case 'personal':
      return { ...part, rows: marked(plugin, part.rows) }
    case 'authenticator':
      return { ...part, admit: marked(plugin, part.admit) }
    case 'provide':
      return { ...part, make: marked(plugin, part.make) }
    case 'set':
      return {
        ...part,
        about: marked(plugin, part.about),
        addable: part.addable && marked(plugin, part.addable),
        byHand: part.byHand && marked(plugin, part.byHand),
      }
    default:
      return part
  }
}
