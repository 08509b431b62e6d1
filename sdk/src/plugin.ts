import type { Model } from 'objection'
import { z } from 'zod'
import type { Context } from './context.ts'
import { checkDefinition } from './check-definition.ts'
import { errorOf } from './errors.ts'
import { type EventRef, eventOf } from './events.ts'
import { heldOf } from './held.ts'
import type { Kith } from './kith.ts'
import { type PackageJson, readManifest, schemaOf } from './manifest.ts'
import { lookupOf } from './lookup.ts'
import { rememberParts } from './made-parts.ts'
import { type ModelClass, modelOf } from './model.ts'
import type { GrantPart, Part, Plugin, SetPart, SourceColumns } from './parts.ts'
import { type Route, verbsFor } from './routes.ts'
import type { Uses } from './services.ts'

/**
 * Starts a plugin: a typed factory for its parts. It does nothing but check the manifest.
 *
 * - `uses`: services of other plugins
 * - `settings`: what the admin sets; every field needs a default unless the plugin cannot run without it
 * - `preferences`: what each user sets
 *
 * Throws a sentence when `package.json` is not one of a plugin.
 * @example
 * const kith = plugin({ package: pkg, settings: z.object({ emoji: z.string().default('❤') }) })
 * const hello = kith.get('/hello', { returns: z.object({ text: z.string() }) }, async ({ caller, settings }) => ({
 *   text: `${settings.emoji} ${caller.name}`,
 * }))
 * export default kith.define({ routes: { hello } })
 */
export function plugin<
  U extends Uses = {},
  S extends z.ZodObject = z.ZodObject<{}>,
  P extends z.ZodObject = z.ZodObject<{}>,
>(options: {
  package: PackageJson
  uses?: U
  settings?: S
  preferences?: P
}): Kith<Context<U, z.output<S>, z.output<P>>, z.output<S>> {
  const manifest = readManifest(options.package)
  const { id, pages, extensions } = manifest.kith
  const schema = schemaOf(id)
  const models: ModelClass[] = []
  const made = rememberParts()

  const kith: Kith = {
    id,
    model(table, shape, modelOptions) {
      const model = modelOf(schema, table, shape, modelOptions)
      models.push(model)
      return model
    },
    set(name, o) {
      const kind = `${id}:${name}`
      const columns: SetPart['columns'] =
        'composite' in o
          ? { how: 'composite' }
          : 'entries' in o
            ? {
                how: 'entries',
                model: o.entries,
                set: o.set,
                asset: o.asset,
                owner: o.owner,
                by: o.by,
                at: o.at,
                listed: o.listed,
              }
            : {
                how: 'rule',
                rule: o.rule as unknown as () => never,
                set: o.set,
                asset: o.asset,
                within: o.within && { kind: o.within.set.kind, column: o.within.column },
              }
      return {
        part: 'set',
        kind,
        of: (setId) => ({ kind, id: setId }),
        what: o.what,
        columns,
        sources: 'sources' in o ? sourcesOf(o.sources) : undefined,
        discreet: o.discreet && { model: o.discreet.rows, set: o.discreet.set, user: o.discreet.user },
        about: o.about,
        addable: o.addable,
        connectable: o.connectable,
        byOthers: o.byOthers,
        byHand: o.byHand,
      }
    },
    grant(name, target, model, o): GrantPart {
      return {
        part: 'grant',
        name: `${id}:${name}`,
        who: o.who,
        target: typeof target === 'string' ? 'any' : target.kind,
        model,
        user: o.user,
        visitor: o.visitor,
        where: o.where as GrantPart['where'],
        key: o.key as GrantPart['key'],
        via: o.via,
        onlyWhenNamed: o.onlyWhenNamed ?? false,
      }
    },
    ...verbsFor<Context>(),
    authenticator: (o) => ({
      part: 'authenticator',
      header: o.header?.toLowerCase(),
      query: o.query,
      cookie: o.cookie,
      admit: o.admit,
    }),
    job: (name, input, o, run) => ({
      part: 'job',
      name: `${id}.${name}`,
      input,
      queue: o.queue,
      retries: o.retries ?? 3,
      timeout: o.timeout ?? 600,
      cron: o.cron,
      key: o.key,
      gather: o.gather,
      run,
    }),
    derive: (name, o, run) => ({
      part: 'derive',
      name,
      title: o.title ?? name,
      of: o.of,
      queue: o.queue,
      version: o.version,
      batch: o.batch ?? 1,
      run,
    }),
    event: (name, payload, o) => eventOf(`${id}.${name}`, payload, o),
    on: (event, name, run) => ({ part: 'on', name, events: namesOf(event), run }),
    notice: (name, payload, o) => ({ part: 'notice', name: `${id}.${name}`, schema: payload, options: o }),
    lookup: lookupOf,
    filter: (name, o, assets) => ({
      part: 'filter',
      name: `${id}.${name}`,
      title: o.title,
      input: o.input,
      options: o.options,
      assets,
    }),
    personal: (name, rows) => ({ part: 'personal', name, rows }),
    held: heldOf,
    provide: (service, make) => ({ part: 'provide', service, make }),
    error: (code, status, message, details) => errorOf(`${id}.${code}`, status, message, details),
    define(o) {
      const parts: readonly Part[] = o.parts ?? []
      const given = new Set<Part | Route>([...parts, ...Object.values(o.routes ?? {})])
      const defined: Plugin<NonNullable<typeof o.routes>> = {
        kith: 'plugin',
        id,
        schema,
        version: manifest.version,
        name: manifest.name,
        sdk: manifest.peerDependencies['@kith/sdk'],
        pages,
        extensions,
        uses: options.uses ?? {},
        settings: options.settings ?? z.object({}),
        preferences: options.preferences ?? z.object({}),
        models: [...new Map([...models, ...(o.models ?? [])].map((model) => [model.tableName, model])).values()],
        parts,
        routes: o.routes ?? ({} as NonNullable<typeof o.routes>),
        migrations: o.migrations ?? {},
        widgets: o.widgets ?? {},
        lifecycle: o.lifecycle ?? {},
        about: o.about,
        leftOut: () => made.parts().filter((part) => !given.has(part)),
      }
      checkDefinition(defined)
      return defined
    },
  }
  // The factory is the same whatever the context's types are; only its signatures differ.
  return made.by(kith) as unknown as Kith<Context<U, z.output<S>, z.output<P>>, z.output<S>>
}

const sourcesOf = <R extends Model>(sources: SourceColumns<R> | undefined): SetPart['sources'] =>
  sources && {
    model: sources.rows,
    set: sources.set,
    kind: sources.kind,
    source: sources.source,
    by: sources.by,
    at: sources.at,
    since: sources.since,
  }

function namesOf(event: EventRef | readonly EventRef[] | 'any'): readonly string[] | 'any' {
  if (event === 'any') return event
  return 'name' in event ? [event.name] : event.map((e) => e.name)
}
