import type { LibrarySource, SourceContent, SourceFile, SourceOpening } from '@kith/sdk'
import { asPlugin } from '../plugins/blame.ts'
import type { Generation } from '../plugins/generation.ts'
import type { SecretBox } from '../plugins/settings.ts'
import { formIn } from '../languages/form-in.ts'
import { openConfig, sealConfig, showConfig } from './config.ts'
import { noSource } from './errors.ts'
import { patiently } from './patience.ts'
import type { SourcePlace } from './place.ts'
import { type Provided, providedSources } from './providers.ts'
import { sourceOff, sourceUnreachable } from './unreachable.ts'

export interface SourcesDeps {
  generation(): Pick<Generation, 'services' | 'signalOf'>
  secrets(): SecretBox
}

/** A kind of place that libraries can be added of. */
export interface SourceType {
  readonly type: string
  readonly title: string
  /** JSON Schema of what is filled in. */
  readonly form: unknown
}

/** A library's place as people see it: without secrets, and with why it cannot be read if its plugin is off. */
export interface ShownPlace {
  readonly type: string
  readonly title: string
  readonly config: Record<string, unknown>
  readonly problem: string | null
}

/** The places of plugins that photos live in. */
export interface Sources {
  types(language: string): readonly SourceType[]
  /** Checks what was filled in for a place; of `before`, the secrets that were not filled in anew are kept. */
  seal(type: string, given: Readonly<Record<string, unknown>>, before?: SourcePlace): SourcePlace
  show(place: SourcePlace): ShownPlace
  /** Throws a `SourceUnreachable` when it cannot be listed to its end. */
  list(place: SourcePlace, signal: AbortSignal): AsyncIterable<SourceFile>
  /** Throws a `SourceOff`, or whatever the plugin does. */
  open(place: SourcePlace, ref: string, range?: SourceOpening['range']): Promise<SourceContent>
  /** Whether there is at least one file to be seen. */
  isReachable(place: SourcePlace, signal: AbortSignal): Promise<boolean>
}

export function createSources(deps: SourcesDeps): Sources {
  const find = (type: string): Provided | undefined =>
    providedSources(deps.generation()).find(({ source }) => source.type === type)
  const need = (type: string): Provided => {
    const found = find(type)
    if (!found) throw sourceOff(type)
    return found
  }
  const configOf = (source: LibrarySource, { config }: SourcePlace) => {
    try {
      return openConfig(deps.secrets(), source.config, config)
    } catch (error) {
      const reason = 'What was filled in for it no longer fits its plugin; an administrator has to change the library.'
      throw sourceUnreachable(source.title, new Error(reason, { cause: error }))
    }
  }

  async function* list(place: SourcePlace, signal: AbortSignal): AsyncGenerator<SourceFile> {
    const { plugin, source } = need(place.type)
    const config = configOf(source, place)
    const over = new AbortController()
    const ends = AbortSignal.any([signal, over.signal, deps.generation().signalOf(plugin)])
    let files: AsyncIterator<SourceFile> | undefined
    try {
      const from = (files = asPlugin(plugin, () => source.list(config, ends)[Symbol.asyncIterator]()))
      for (;;) {
        const next = await patiently(asPlugin(plugin, () => from.next()))
        if (next.done) return
        yield next.value
      }
    } catch (error) {
      signal.throwIfAborted()
      throw find(place.type) ? sourceUnreachable(source.title, error) : sourceOff(place.type)
    } finally {
      over.abort()
      // Not waited for: one that hangs would hang here as well.
      files?.return?.().catch(() => {})
    }
  }

  return {
    list,
    types: (language) =>
      providedSources(deps.generation()).map(({ source }) => ({
        type: source.type,
        title: source.title,
        form: formIn(source.config, language),
      })),
    seal(type, given, before) {
      const found = find(type)
      if (!found) throw noSource()
      return { type, config: sealConfig(deps.secrets(), found.source.config, given, before?.config) }
    },
    show({ type, config }) {
      const source = find(type)?.source
      return {
        type,
        title: source?.title ?? type,
        config: showConfig(config, source?.config),
        problem: source ? null : sourceOff(type).message,
      }
    },
    async open(place, ref, range) {
      const { plugin, source } = need(place.type)
      const config = configOf(source, place)
      const given = new AbortController()
      const opening = asPlugin(plugin, () => source.open(config, ref, { range, signal: given.signal }))
      try {
        return await patiently(opening)
      } catch (error) {
        given.abort()
        // It may come after all, when nobody reads it any more.
        opening.then(({ body }) => body.destroy()).catch(() => {})
        throw error
      }
    },
    async isReachable(place, signal) {
      try {
        for await (const _ of list(place, signal)) return true
      } catch {
        signal.throwIfAborted()
      }
      return false
    },
  }
}
