import type { LibrarySource } from '@kith/sdk'
import type { Generation } from '../plugins/generation.ts'

/** A source, and the plugin it is of. */
export interface Provided {
  readonly plugin: string
  readonly source: LibrarySource
}

/** The sources of the plugins that are on. */
export const providedSources = (generation: Pick<Generation, 'services'>): readonly Provided[] =>
  (generation.services.get('core.source/v1') ?? []).map((provider) => ({
    plugin: provider.plugin,
    source: provider.get() as LibrarySource,
  }))
