/** A field of a protocol buffers message: as much of the wire format as ONNX files need. */
export type Field = Uint8Array

const WIRE = { varint: 0, bytes: 2, float: 5 } as const

export const integer = (field: number, value: number): Field => joined([tag(field, WIRE.varint), varint(value)])

export function float(field: number, value: number): Field {
  const bytes = Buffer.alloc(4)
  bytes.writeFloatLE(value)
  return joined([tag(field, WIRE.float), bytes])
}

export const bytes = (field: number, value: Uint8Array): Field =>
  joined([tag(field, WIRE.bytes), varint(value.length), value])

export const text = (field: number, value: string): Field => bytes(field, Buffer.from(value))

export const message = (field: number, fields: readonly Field[]): Field => bytes(field, joined(fields))

export const joined = (fields: readonly Field[]): Uint8Array => Buffer.concat(fields)

const tag = (field: number, wire: number): Uint8Array => varint(field * 8 + wire)

/** Negative ones are written as the ten bytes of their two's complement. */
function varint(value: number): Uint8Array {
  const out: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  while (rest > 127n) {
    out.push(Number(rest & 127n) | 128)
    rest >>= 7n
  }
  return Uint8Array.from([...out, Number(rest)])
}
