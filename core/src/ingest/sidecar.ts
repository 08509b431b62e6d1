import { access } from 'node:fs/promises'

/** The XMP file beside a photo: `photo.jpg.xmp`, or `photo.xmp` as some programs have it. */
export async function sidecarOf(path: string): Promise<string | undefined> {
  const bare = path.replace(/\.[^./]*$/, '')
  for (const candidate of [`${path}.xmp`, `${bare}.xmp`, `${path}.XMP`, `${bare}.XMP`])
    if (await exists(candidate)) return candidate
  return undefined
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
