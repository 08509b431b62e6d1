import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import sharp from 'sharp'
import { COMMON } from './options.ts'

const SIZES = [180, 192, 512] as const
/** Phones cut icons to a shape of theirs: what must be seen is in the middle of a larger field. */
const MASKABLE = 512
const FIELD = '#2b5bd7'

/** Draws the icon in the sizes that systems ask for. Answers the addresses of the files by size. */
async function drawIcons(icon: string, target: string): Promise<Readonly<Record<string, string>>> {
  const svg = await readFile(icon)
  const drawn: Record<string, string> = {}
  const save = async (name: string, png: Buffer) => {
    const hash = createHash('sha256').update(png).digest('base64url').replaceAll(/[^\w]/g, '').slice(0, 8)
    await writeFile(path.join(target, `${name}-${hash}.png`), png)
    drawn[name] = `/app/${name}-${hash}.png`
  }
  const draw = (size: number) => sharp(svg, { density: (72 * size) / 28 }).resize(size, size)
  for (const size of SIZES) await save(`icon-${size}`, await draw(size).png().toBuffer())
  const inner = await draw(Math.round(MASKABLE * 0.72))
    .png()
    .toBuffer()
  const field = { create: { width: MASKABLE, height: MASKABLE, channels: 4, background: FIELD } } as const
  await save(
    'icon-maskable',
    await sharp(field)
      .composite([{ input: inner }])
      .png()
      .toBuffer(),
  )
  return drawn
}

/** What makes the pages an app that is installed: icons and a manifest. Answers the icon for iOS. */
export async function buildManifest(sources: string, target: string): Promise<string> {
  const icons = await drawIcons(path.join(sources, 'icon.svg'), path.join(target, 'app'))
  const manifest: object = JSON.parse(await readFile(path.join(sources, 'manifest.json'), 'utf8'))
  const icon = (size: number, name = `icon-${size}`) => ({
    src: icons[name],
    sizes: `${size}x${size}`,
    type: 'image/png',
  })
  const all = [icon(192), icon(512), { ...icon(MASKABLE, 'icon-maskable'), purpose: 'maskable' }]
  await writeFile(path.join(target, 'manifest.webmanifest'), JSON.stringify({ ...manifest, icons: all }))
  return icons['icon-180'] ?? ''
}

/** The service worker, with the addresses of what it keeps for when the server cannot be reached. */
export async function buildServiceWorker(source: string, target: string, files: readonly string[]): Promise<void> {
  const page = await readFile(path.join(target, 'index.html'))
  const shared = await readFile(path.join(target, 'ui/1.js'))
  const version = createHash('sha256').update(page).update(shared).digest('hex').slice(0, 16)
  await build({
    ...COMMON,
    entryPoints: [source],
    outfile: path.join(target, 'sw.js'),
    define: { SHELL_FILES: JSON.stringify(files), SHELL_VERSION: JSON.stringify(version) },
  })
}
