// What examples may name without declaring it. What they declare themselves goes before this.
import type { Assets, Kith, ModelClass, PackageJson, Plugin } from '@kith/sdk'
import type { Resource } from '@kith/sdk/widgets'
import type { Model } from 'objection'
import type { z as zod } from 'zod'

interface NoteRow {
  id: string
  user_id: string
  asset_id: string
  text: string
  at: Date
}

interface PersonFacts {
  id: string
  name: string
}

declare global {
  type Person = PersonFacts
  const pkg: PackageJson
  const kith: Kith
  const assets: Assets
  const albumId: string
  const assetId: string
  const albums: Plugin
  const Note: ModelClass<Model & NoteRow>
  const NoteShape: zod.ZodType<NoteRow>
  const people: Resource<Person[]>
  const css: string
}
