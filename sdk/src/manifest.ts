import { z } from 'zod'

const RESERVED = new Set([
  'core',
  'public',
  'api',
  'auth',
  'admin',
  'embed',
  'ui',
  'bullmq',
  'information-schema',
  'kith',
])

const Id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,40}$/, 'must be 2 to 41 lower-case letters, digits and dashes, starting with a letter')
  .refine((id) => !RESERVED.has(id) && !id.startsWith('pg-'), 'is a name Kith keeps for itself')

/** {@link Words}, in JSON. */
const words = z.union([z.string(), z.object({ en: z.string() }).catchall(z.string())])

/** What `package.json` of a plugin must say. Core reads it without importing any code. */
export const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string().optional(),
  peerDependencies: z.object({ '@kith/sdk': z.string() }),
  kith: z.object({
    id: Id,
    /** What it is called; its id in words, if it does not say. */
    title: words.optional(),
    /** What it does, in several languages; else the `description` of the package. */
    description: words.optional(),
    /** First segments of pages outside `/api`, for example `["share"]`. */
    pages: z.array(z.string().regex(/^[a-z][a-z0-9-]*$/)).default([]),
    /** Extensions of PostgreSQL that its tables need, for example `["vector"]`. */
    extensions: z.array(z.string().regex(/^[a-z][a-z0-9_-]*$/)).default([]),
  }),
})

/** A plugin's `package.json`, as imported. */
export interface PackageJson {
  readonly name: string
  readonly version: string
  readonly peerDependencies: { readonly '@kith/sdk': string }
  readonly kith: { readonly id: string; readonly pages?: readonly string[]; readonly extensions?: readonly string[] }
}

/** Reads a manifest; throws a sentence naming the package and what to change. */
export function readManifest(json: unknown): z.output<typeof Manifest> {
  const read = Manifest.safeParse(json)
  if (read.success) return read.data
  const name = z.object({ name: z.string() }).safeParse(json).data?.name ?? 'a plugin'
  throw new Error(
    `package.json of ${name}: ${read.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}.`,
  )
}

/** The PostgreSQL schema of a plugin: its id with underscores. */
export const schemaOf = (pluginId: string) => pluginId.replaceAll('-', '_')
