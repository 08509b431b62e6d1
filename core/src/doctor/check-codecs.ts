import type { Config } from '../config.ts'
import { createVideoTools } from '../video/index.ts'
import { type Finding, bad, note, ok, reasonOf } from './finding.ts'

/** What sharp calls the formats that photos come in. HEIC has a decoder of its own. */
const PICTURES = { jpeg: 'JPEG', png: 'PNG', webp: 'WebP', gif: 'GIF', heif: 'AVIF', tiff: 'TIFF' } as const

/** Whether pictures and videos can be read on this machine. */
export const checkCodecs = async (config: Pick<Config, 'ffmpeg'>): Promise<Finding[]> => [
  await checkPictures(),
  await checkHeic(),
  await checkVideos(config),
]

async function checkPictures(): Promise<Finding> {
  try {
    const { default: sharp } = await import('sharp')
    const lacking = Object.entries(PICTURES).filter(([id]) => !Reflect.get(sharp.format, id)?.input?.file)
    const names = lacking.map(([, name]) => name).join(', ')
    const version = sharp.versions.sharp ?? ''
    if (names !== '') return bad('pictures.lacking', { version, names })
    return ok('pictures.fine', { version, names: Object.values(PICTURES).join(', ') })
  } catch (error) {
    return bad('pictures.failed', { reason: reasonOf(error) })
  }
}

async function checkHeic(): Promise<Finding> {
  try {
    await import('heic-decode')
    return ok('heic.fine')
  } catch (error) {
    return bad('heic.failed', { reason: reasonOf(error) })
  }
}

async function checkVideos(config: Pick<Config, 'ffmpeg'>): Promise<Finding> {
  const videos = createVideoTools(config)
  const problem = await videos.problem().finally(() => videos.close())
  if (problem !== undefined) return note('videos.problem', { reason: problem })
  return config.ffmpeg === undefined ? ok('videos.bundled') : ok('videos.fine', { ffmpeg: config.ffmpeg })
}
