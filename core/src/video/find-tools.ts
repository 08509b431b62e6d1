import { access, chmod, constants } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'

export interface ToolPaths {
  readonly ffmpeg: string
  readonly ffprobe: string
}

/** Said where a video has no picture: it is for those who run the server. */
export class NoTools extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(
      `Kith has no ffmpeg that works, so this video has no picture and is played as it is (${why}). Install ffmpeg, name it in KITH_FFMPEG and start Kith again.`,
      options,
    )
  }
}

/** The ffmpeg that is named, with the ffprobe beside it, or those that come as packages. Throws {@link NoTools}. */
export async function findTools(named: string | undefined): Promise<ToolPaths> {
  if (named !== undefined) return { ffmpeg: await existing(named), ffprobe: await existing(besides(named)) }
  return { ffmpeg: await packaged('@ffmpeg-installer/ffmpeg'), ffprobe: await packaged('@ffprobe-installer/ffprobe') }
}

/** `/usr/bin/ffprobe` for `/usr/bin/ffmpeg`; a bare name is looked for on the PATH, as is the other then. */
const besides = (ffmpeg: string): string => {
  const { dir, base } = path.parse(ffmpeg)
  return path.join(dir, base.replace('ffmpeg', 'ffprobe'))
}

async function existing(tool: string): Promise<string> {
  if (!tool.includes('/')) return tool
  try {
    await access(tool, constants.X_OK)
    return tool
  } catch (error) {
    throw new NoTools(`${tool} is not there or may not be run`, { cause: error })
  }
}

const Package = z.object({ path: z.string() })

/** npm does not set the bit of what only an install script would have made executable. */
async function packaged(name: string): Promise<string> {
  const tool = pathIn(name)
  try {
    await access(tool, constants.X_OK).catch(() => chmod(tool, 0o755))
    return tool
  } catch (error) {
    throw new NoTools(`${tool} is not executable`, { cause: error })
  }
}

function pathIn(name: string): string {
  try {
    return Package.parse(createRequire(import.meta.url)(name)).path
  } catch (error) {
    throw new NoTools(`the package ${name} is not installed, or has nothing for this kind of machine`, { cause: error })
  }
}
