import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { kept } from './folders.mjs'

/**
 * The faces of a folder of labelled photos, one sub-folder for each person: the largest face of each photo, as the
 * engine of Kith sees it on a picture of the size it is given. With `models`, by those of a model folder.
 */
export async function labelledFaces(folder, models) {
  const { createFaceEngine } = await import('../../plugins/faces/dist/src/engine/engine.js')
  const engine = createFaceEngine({ ...(await modelsFrom(models)), workers: 2 })
  try {
    const photos = await photosIn(folder)
    if (photos.length === 0)
      throw new Error(`There are no photos in ${folder}. It needs a sub-folder for each person, with photos in it.`)
    const faces = []
    for (const { person, path } of photos) {
      const face = largest(await engine.find(await pictureOf(path)))
      if (face) faces.push({ person, vector: face.embedding })
    }
    return { faces, model: engine.model, without: photos.length - faces.length }
  } finally {
    await engine.close()
  }
}

async function modelsFrom(folder) {
  const { openModelFolder, readManifest } = await import('../../plugins/faces/dist/src/engine/model-folder.js')
  if (folder) return { manifest: readManifest(folder), load: () => openModelFolder(folder) }
  const { packagedManifest, packagedModels } =
    await import('../../plugins/faces/dist/src/engine/packaged/packaged-models.js')
  const at = (file) => join(kept('face-models'), file)
  const cache = {
    read: (file) => readFile(at(file)).catch(() => undefined),
    async write(file, bytes) {
      await mkdir(dirname(at(file)), { recursive: true })
      await writeFile(at(file), bytes)
    },
  }
  return { manifest: packagedManifest(), load: () => packagedModels(cache) }
}

async function photosIn(folder) {
  const photos = []
  for (const person of await readdir(folder, { withFileTypes: true })) {
    if (!person.isDirectory()) continue
    for (const file of await readdir(join(folder, person.name), { withFileTypes: true }))
      if (file.isFile() && !file.name.startsWith('.'))
        photos.push({ person: person.name, path: join(folder, person.name, file.name) })
  }
  return photos
}

const pictureOf = (path) =>
  sharp(path).rotate().resize(1440, 1440, { fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 85 }).toBuffer()

const largest = (faces) => [...faces].sort((a, b) => b.box.w * b.box.h - a.box.w * a.box.h)[0]
