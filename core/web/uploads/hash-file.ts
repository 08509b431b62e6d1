import { sha256 } from '@noble/hashes/sha2.js'

/** What is read at once where the browser does not hash: little enough that the page stays smooth. */
const STEP = 1024 * 1024

/** The browser hashes a file in one piece only, which has to fit into the memory of a phone. */
const IN_ONE_PIECE = 32 * STEP

/** Files that take longer to read than it is worth to know whether they are there: the server says it at the end. */
const TOO_LARGE = 2 * 1024 * STEP

/** The SHA-256 of a file in hexadecimal digits; undefined for one that is too large to be read twice. */
export async function hashFile(file: Blob): Promise<string | undefined> {
  if (file.size > TOO_LARGE) return undefined
  // Over plain http, as at home, browsers have no `subtle`.
  const own = isSecureContext && file.size <= IN_ONE_PIECE
  return hex(
    own ? new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())) : await inSteps(file),
  )
}

async function inSteps(file: Blob): Promise<Uint8Array> {
  const hash = sha256.create()
  for (let at = 0; at < file.size; at += STEP)
    hash.update(new Uint8Array(await file.slice(at, at + STEP).arrayBuffer()))
  return hash.digest()
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
