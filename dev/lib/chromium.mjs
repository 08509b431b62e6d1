import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const macs = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']

/** The path of a Chromium to test pages with: `KITH_CHROMIUM`, or what is installed. */
export function findChromium(env = process.env) {
  if (env.KITH_CHROMIUM) return env.KITH_CHROMIUM
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...macs.map((app) => join('/Applications', app)),
  ]
  return candidates.find((path) => existsSync(path))
}
