import type { EventRef, Part, Plugin, Route } from '@kith/sdk'
import { events } from '@kith/sdk'
import { compileAccess } from '../access/compiled.ts'
import type { Area } from '../server/area.ts'
import { blamed } from './blame.ts'
import type { BoundRoute, Generation, Owned, PluginState } from './generation.ts'

/** What a generation is built from. */
export interface Ingredients {
  readonly n: number
  readonly plugins: readonly Plugin[]
  readonly settings: ReadonlyMap<string, unknown>
  readonly areas: readonly Area[]
  readonly waiting: ReadonlyMap<string, PluginState>
  readonly signalOf: (plugin: string) => AbortSignal
  /** Makes a provider's service; called once a generation, when the service is first used. */
  readonly makeService: (plugin: string, make: (c: never) => unknown) => unknown
}

/** Where a route is mounted. */
export const pathOf = (area: string, route: Route): string =>
  route.page ? route.path : `/api/${area}${route.path === '/' ? '' : route.path}`

/** Builds a generation: pure but for asking models for their queries, which needs an ambient database. */
export function buildGeneration(from: Ingredients): Generation {
  const plugins = from.plugins.map(blamed)
  const owned: { plugin: string; part: Part }[] = [
    ...from.areas.flatMap((area) => (area.parts ?? []).map((part) => ({ plugin: 'core', part }))),
    ...Object.values(events).map((part: EventRef) => ({ plugin: 'core', part })),
    ...plugins.flatMap((plugin) => plugin.parts.map((part) => ({ plugin: plugin.id, part }))),
  ]
  const ofKind = <K extends Part['part']>(kind: K) =>
    owned.filter((o): o is Owned<Extract<Part, { part: K }>> => o.part.part === kind)
  const named = <T extends { readonly name: string }>(all: readonly Owned<T>[]) =>
    new Map(all.map((o) => [o.part.name, o]))

  const ownGrants = from.areas.flatMap((area) => (area.parts ?? []).filter((part) => part.part === 'grant'))
  const services = new Map<string, { plugin: string; get(): unknown }[]>()
  for (const { plugin, part } of ofKind('provide')) {
    let made: { value: unknown } | undefined
    const get = () => (made ??= { value: from.makeService(plugin, part.make) }).value
    services.set(part.service, [...(services.get(part.service) ?? []), { plugin, get }])
  }
  return Object.freeze({
    n: from.n,
    plugins: new Map(plugins.map((plugin) => [plugin.id, plugin])),
    settings: from.settings,
    routes: [
      ...from.areas.flatMap((area) => bind('core', area.id, area.routes)),
      ...plugins.flatMap((p) => bind(p.id, p.id, p.routes)),
    ],
    access: compileAccess(plugins, ownGrants),
    jobs: named(ofKind('job')),
    events: named(ofKind('event')),
    listeners: ofKind('on'),
    derives: ofKind('derive'),
    lookups: ofKind('lookup'),
    filters: named(ofKind('filter')),
    personal: ofKind('personal'),
    notices: named(ofKind('notice')),
    authenticators: ofKind('authenticator'),
    services,
    waiting: from.waiting,
    signalOf: from.signalOf,
  })
}

const bind = (plugin: string, area: string, routes: Readonly<Record<string, Route>>): BoundRoute[] =>
  Object.entries(routes).map(([name, route]) => ({ plugin, area, name, route, path: pathOf(area, route) }))
