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
    if (names !== '')
      return bad('pictures', `sharp ${sharp.versions.sharp} does not read ${names}.`, 'Install it again: npm ci.')
    return ok('pictures', `sharp ${sharp.versions.sharp} reads ${Object.values(PICTURES).join(', ')}.`)
  } catch (error) {
    return bad(
      'pictures',
      `sharp cannot be loaded: ${reasonOf(error)}`,
      'Install packages again on this machine (npm ci): sharp is made for one kind of processor and system.',
    )
  }
}

async function checkHeic(): Promise<Finding> {
  try {
    await import('heic-decode')
    return ok('HEIC', 'HEIC photos are decoded by libheif.')
  } catch (error) {
    return bad('HEIC', `HEIC photos cannot be decoded: ${reasonOf(error)}`, 'Install packages again: npm ci.')
  }
}

async function checkVideos(config: Pick<Config, 'ffmpeg'>): Promise<Finding> {
  const videos = createVideoTools(config)
  const problem = await videos.problem().finally(() => videos.close())
  return problem === undefined
    ? ok('videos', `${config.ffmpeg ?? 'The ffmpeg that comes with Kith'} runs, and ffprobe too.`)
    : note('videos', problem, 'Without it videos have no picture and are played as they are; photos are not concerned.')
}
