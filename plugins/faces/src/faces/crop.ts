import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Assets, FileReply } from '@kith/sdk'
import sharp from 'sharp'
import type { Face } from '../models.ts'

/** So much of what is around a face belongs to its picture. */
const AROUND = 1.7
const SIDE = 256

/** The picture of a face, a square cut out of the photo's preview. It opens the photo as far as the caller may. */
export async function cropFace(assets: Assets, face: Face): Promise<FileReply> {
  const { body } = await assets.open(face.asset_id, 'preview')
  const preview = sharp(body instanceof Readable ? await buffer(body) : body)
  const { width, height } = await preview.metadata()
  const side = Math.max(1, Math.round(Math.min(width, height, AROUND * Math.max(face.w * width, face.h * height))))
  const place = (middle: number, of: number) => Math.round(Math.min(Math.max(middle * of - side / 2, 0), of - side))
  const cut = { left: place(face.x + face.w / 2, width), top: place(face.y + face.h / 2, height) }
  const bytes = await preview
    .extract({ ...cut, width: side, height: side })
    .resize(Math.min(SIDE, side))
    .webp({ quality: 82 })
    .toBuffer()
  return { body: bytes, type: 'image/webp', size: bytes.length, etag: tagOf(face) }
}

/** The same as long as the box is. */
const tagOf = ({ id, x, y, w, h }: Face) => `"${[id, ...[x, y, w, h].map((one) => Math.round(one * 1e4))].join('-')}"`
