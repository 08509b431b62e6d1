import { type DerivePart, notFound } from '@kith/sdk'
import { z } from 'zod'
import { type Fragment, sql } from '../access/fragment.ts'
import type { Generation, Owned } from '../plugins/generation.ts'

/** After so many failures a photo waits until somebody asks for it again. */
export const MAX_ATTEMPTS = 3

/** Names one derivation: a plugin's `kith.derive`. */
export const DerivationRef = z.object({ plugin: z.string(), name: z.string() })
export type DerivationRef = z.output<typeof DerivationRef>

/** One derivation of what is enabled, in the version that its settings make. */
export interface Derivation extends Owned<DerivePart> {
  readonly version: string
}

export function derivationOf(generation: Generation, { plugin, name }: DerivationRef): Derivation | undefined {
  const owned = generation.derives.find((one) => one.plugin === plugin && one.part.name === name)
  return owned && { ...owned, version: owned.part.version(generation.settings.get(plugin) as never) }
}

export function requireDerivation(generation: Generation, ref: DerivationRef): Derivation {
  const found = derivationOf(generation, ref)
  if (!found) throw notFound('This work on photos')
  return found
}

/** All of what is enabled. */
export const derivations = (generation: Generation): DerivationRef[] =>
  generation.derives.map(({ plugin, part }) => ({ plugin, name: part.name }))

/** The photos `a` that it is computed of, with what was done already as `d`. */
export function photosFor({ plugin, part }: Derivation): Fragment {
  const types = part.of === 'any' ? ['image', 'video'] : [part.of]
  return sql`core.asset a
    left join core.derived d on d.asset_id = a.id and d.plugin = ${plugin} and d.name = ${part.name}
    where a.state = 'ready' and a.type = any(${types}) and a.deleted_at is null and a.offline_at is null
      and a.visibility <> 'hidden'
      and (a.type = 'image' or not exists (select 1 from core.video v where v.asset_id = a.id and v.state = 'unknown'))`
}

/** Of {@link photosFor}: those that failed with this version, until they are asked for again. */
export const hasFailed = ({ version }: Derivation): Fragment =>
  sql`(d.version = ${version} and d.error is not null and d.attempts >= ${MAX_ATTEMPTS})`

/** Of {@link photosFor}: those that are still to be done. */
export const isDue = ({ version }: Derivation): Fragment =>
  sql`(d.asset_id is null or d.version <> ${version} or (d.error is not null and d.attempts < ${MAX_ATTEMPTS}))`
