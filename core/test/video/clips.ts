import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { findTools } from '#core/video/find-tools.js'

const run = promisify(execFile)

export interface Clip {
  /** Decides the container: `mp4`, `mov`, `webm`. */
  readonly as?: string
  readonly size?: string
  readonly seconds?: number
  readonly video?: readonly string[]
  /** `[]` for none. */
  readonly audio?: readonly string[]
  readonly tags?: Readonly<Record<string, string>>
  readonly more?: readonly string[]
  /** How the camera was held. */
  readonly turned?: 90
}

const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p']

/** A small film of a moving test picture with a tone. */
export async function clip(o: Clip = {}): Promise<Buffer> {
  const { as = 'mp4', size = '320x240', seconds = 1, video = H264, audio = ['-c:a', 'aac'], tags = {}, more = [] } = o
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kith-clip-'))
  try {
    const { ffmpeg } = await findTools(undefined)
    const out = path.join(folder, `clip.${as}`)
    const source = (filter: string) => ['-f', 'lavfi', '-i', `${filter}:duration=${seconds}`]
    await run(ffmpeg, [
      ...[
        '-v',
        'error',
        ...source(`testsrc=size=${size}:rate=10`),
        ...(audio.length > 0 ? source('sine=frequency=440') : []),
      ],
      ...[...video, ...audio, ...Object.entries(tags).flatMap(([name, value]) => ['-metadata', `${name}=${value}`])],
      ...[...more, out],
    ])
    if (!o.turned) return await readFile(out)
    const turned = path.join(folder, `turned.${as}`)
    await run(ffmpeg, ['-v', 'error', '-i', out, '-c', 'copy', '-metadata:s:v:0', `rotate=${o.turned}`, turned])
    return await readFile(turned)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What an iPhone writes into its videos, in the form that it has there. */
export const IPHONE = {
  'com.apple.quicktime.creationdate': '2024-05-01T12:00:00+0100',
  'com.apple.quicktime.location.ISO6709': '+38.7223-009.1393+012.000/',
  'com.apple.quicktime.make': 'Apple',
  'com.apple.quicktime.model': 'iPhone 15',
  creation_time: '2024-05-01T11:00:00Z',
}
export const IPHONE_FORM = ['-movflags', 'use_metadata_tags']
