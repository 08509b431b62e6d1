import type { TestKith, TestUser } from '@kith/sdk/testing'
import sharp from 'sharp'
import { expect } from 'vitest'
import { z } from 'zod'

/** A small photo that nobody else has, taken in Lisbon at noon. */
export function jpeg(n: number, day = '2024-05-01'): Promise<Buffer> {
  const background = { r: (n * 37) % 256, g: (n * 91) % 256, b: n % 256 }
  return sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .withExif({
      // There are 256 colours only.
      IFD0: { Make: 'Kith', Model: 'One', Software: `${n}` },
      IFD2: { DateTimeOriginal: `${day.replaceAll('-', ':')} 12:00:00`, OffsetTimeOriginal: '+01:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '38/1 43/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '9/1 8/1 0/1',
      },
    })
    .toBuffer()
}

/** Sends a photo and has it worked on. */
export async function send(k: TestKith, user: TestUser, name: string, bytes: Uint8Array): Promise<string> {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], name))
  const answer = await k.as(user).post('/api/uploads', form)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  const { files } = z.object({ files: z.tuple([z.object({ id: z.uuid() })]) }).parse(answer.body)
  await k.runJobs()
  return files[0].id
}
