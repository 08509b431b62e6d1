/** Pieces of PostgreSQL's wire protocol, version 3. */

export const STARTUP_3_0 = 196608
export const SSL_REQUEST = 80877103
export const CANCEL_REQUEST = 80877102

export interface Frame {
  readonly type: string
  readonly body: Buffer
  /** The message as it came. */
  readonly whole: Buffer
}

export function frame(type: string, body: Uint8Array = Buffer.alloc(0)): Buffer {
  const out = Buffer.alloc(5 + body.length)
  out.write(type, 0, 'latin1')
  out.writeInt32BE(4 + body.length, 1)
  out.set(body, 5)
  return out
}

export const cstring = (value: string): Buffer => Buffer.from(`${value}\0`)

export const query = (sql: string): Buffer => frame('Q', cstring(sql))

export const closeStatement = (name: string): Buffer => frame('C', cstring(`S${name}`))

export const sync = (): Buffer => frame('S')

export function startup(parameters: Readonly<Record<string, string>>): Buffer {
  const body = cstring(
    Object.entries(parameters)
      .map(([key, value]) => `${key}\0${value}\0`)
      .join(''),
  )
  const out = Buffer.alloc(8 + body.length)
  out.writeInt32BE(out.length, 0)
  out.writeInt32BE(STARTUP_3_0, 4)
  out.set(body, 8)
  return out
}

export function failure(severity: 'ERROR' | 'FATAL', code: string, message: string): Buffer {
  return frame('E', cstring(`S${severity}\0V${severity}\0C${code}\0M${message}\0`))
}

/** The zero-terminated strings at the beginning of a body, and where what follows them begins. */
export function readStrings(body: Buffer, count: number): { strings: string[]; end: number } {
  const strings: string[] = []
  let end = 0
  for (let i = 0; i < count; i++) {
    const zero = body.indexOf(0, end)
    if (zero < 0) break
    strings.push(body.toString('utf8', end, zero))
    end = zero + 1
  }
  return { strings, end }
}
