import { doors } from './probes/doors.ts'
import { files } from './probes/files.ts'
import { lists } from './probes/lists.ts'
import type { What } from './probes/probe.ts'

const { page, metadata, places, access, favorite, edit, trash, shareOn, comment, ...ofSets } = doors

/** Everything there is to find out about a photo, or to do with it or with what it was given in. */
export const whats = {
  ...lists,
  page,
  metadata,
  places,
  ...files,
  access,
  favorite,
  edit,
  trash,
  shareOn,
  comment,
  ...ofSets,
} satisfies Record<string, What>

export type WhatName = keyof typeof whats
export const whatNames = Object.keys(whats) as WhatName[]
