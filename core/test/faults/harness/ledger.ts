import { createHash } from 'node:crypto'
import sharp from 'sharp'

export const OWNERS = ['ada', 'bob'] as const
export type Owner = (typeof OWNERS)[number]

/** An upload that was sent: with an id it was answered, and has to be there; without, it may be. */
export interface Sent {
  readonly owner: Owner
  readonly bytes: Buffer
  id: string | undefined
}

/** An upload in parts that was begun. */
export interface InParts {
  readonly owner: Owner
  readonly bytes: Buffer
  readonly sha256: string
  /** What the server said it has. */
  acknowledged: number
}

/** Something that is switched: as it was answered last, or unknown because an answer never came. */
export type Switch = 'on' | 'off' | 'unknown'

/** What the server has promised so far, by answering. */
export interface Ledger {
  /** By their content. */
  readonly sent: Map<string, Sent>
  /** By their address. */
  readonly inParts: Map<string, InParts>
  /** Photos in the folder that is a library. */
  files: number
  share: Switch
  plugin: Switch
  /** By photos of Ada's. */
  readonly favorites: Map<string, Switch>
}

export const emptyLedger = (): Ledger => ({
  sent: new Map(),
  inParts: new Map(),
  files: 0,
  share: 'off',
  plugin: 'on',
  favorites: new Map(),
})

let base: Promise<Buffer> | undefined
let made = 0

/** A small photo that nobody else has: what follows a picture's end changes its content only. */
export async function newPhoto(padding = 0): Promise<Buffer> {
  base ??= sharp({ create: { width: 320, height: 240, channels: 3, background: { r: 90, g: 140, b: 60 } } })
    .jpeg()
    .toBuffer()
  return Buffer.concat([await base, Buffer.from(`photo ${++made}`), Buffer.alloc(padding, made)])
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
