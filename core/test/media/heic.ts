const box = (type: string, ...content: Buffer[]): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.reduce((sum, part) => sum + part.length, 0))
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, ...content])
}
const full = (type: string, ...content: Buffer[]): Buffer => box(type, Buffer.alloc(4), ...content)
const u16 = (...values: number[]): Buffer =>
  Buffer.concat(values.map((value) => Buffer.from([value >> 8, value & 0xff])))
const u32 = (value: number): Buffer => u16(value >>> 16, value & 0xffff)
const text = (value: string): Buffer => Buffer.from(value, 'latin1')

/** A HEIC file whose header is whole and whose picture is not: there is no free encoder of HEVC to make a better one. */
export function brokenHeic(width: number, height: number): Buffer {
  const start = box('ftyp', text('heic\0\0\0\0mif1heic'))
  const meta = (dataAt: number) => {
    const entry = box('infe', Buffer.from([2, 0, 0, 0]), u16(1, 0), text('hvc1\0'))
    const size = full('ispe', u32(width), u32(height))
    const config = box('hvcC', Buffer.from('0101600000000000000000005df000fcfdf8f800000f00', 'hex'))
    return full(
      'meta',
      full('hdlr', Buffer.alloc(4), text('pict'), Buffer.alloc(13)),
      full('pitm', u16(1)),
      full('iloc', Buffer.from([0x44, 0]), u16(1), u16(1, 0, 1), u32(dataAt), u32(64)),
      full('iinf', u16(1), entry),
      box('iprp', box('ipco', size, config), full('ipma', u32(1), u16(1), Buffer.from([2, 1, 0x82]))),
    )
  }
  return Buffer.concat([start, meta(start.length + meta(0).length + 8), box('mdat', Buffer.alloc(64, 7))])
}
