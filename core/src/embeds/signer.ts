import { createHmac, timingSafeEqual } from 'node:crypto'

/** Signs addresses of pictures, because `<img>` sends no headers and a token must not stand in addresses. */
export interface PictureSigner {
  /** Until when addresses that are signed now are good: the same for half an hour, so that browsers can keep pictures. */
  until(now: number, tokenEnds: number): number
  /** The signature for one photo, shown to one embed, until then. Times are seconds. */
  sign(photo: SignedPhoto): string
  isRight(photo: SignedPhoto, signature: string): boolean
}

export interface SignedPhoto {
  readonly embed: string
  readonly asset: string
  readonly until: number
}

const STEP = 1800

/** `key` is the server's: all its processes sign alike. */
export function createPictureSigner(key: Buffer): PictureSigner {
  const own = createHmac('sha256', key).update('kith: addresses of pictures').digest()
  const sign = ({ embed, asset, until }: SignedPhoto) =>
    createHmac('sha256', own).update(`${embed} ${asset} ${until}`).digest().subarray(0, 18)
  return {
    until: (now, tokenEnds) => Math.min(Math.ceil(now / STEP) * STEP + STEP, Math.floor(tokenEnds)),
    sign: (photo) => sign(photo).toString('base64url'),
    isRight(photo, signature) {
      const [right, given] = [sign(photo), Buffer.from(signature, 'base64url')]
      return right.length === given.length && timingSafeEqual(right, given)
    },
  }
}
