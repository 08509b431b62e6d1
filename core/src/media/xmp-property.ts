const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** No property of interest is longer; the bound also keeps a hostile packet from costing more than one pass. */
const longest = 16_384

/**
 * One property of an XMP packet, written as an attribute, an element, or the first item of a list.
 * Kith needs a dozen of them, so it looks for these instead of building the tree: the XMP parser at hand is quadratic
 * in the depth of hostile nesting (0.2 s for 64 kB, 13 s for 512 kB), this is one search.
 */
export function xmpProperty(packet: string, name: string): string | undefined {
  const at = packet.search(new RegExp(`[\\s<]${name}[\\s=>]`))
  if (at < 0) return undefined
  const part = packet.slice(at, at + longest)
  const attribute = new RegExp(`^\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(part)
  if (attribute) return decode(attribute[1] ?? attribute[2] ?? '')
  const start = new RegExp(`^<${name}(?:\\s[^<>]*)?>`).exec(part)
  const end = part.indexOf(`</${name}>`)
  if (!start || end < 0) return undefined
  const content = part.slice(start[0].length, end)
  const text = /<rdf:li(?:\s[^<>]*)?>([^<]*)<\/rdf:li>/.exec(content)?.[1] ?? content
  return text.includes('<') ? undefined : decode(text)
}

function decode(text: string): string | undefined {
  const decoded = text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|quot|apos|amp));/gi, (all, ten, hex, named) => {
    if (named) return entities[String(named).toLowerCase()] ?? all
    const point = ten ? Number(ten) : parseInt(hex, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
  return decoded.trim() || undefined
}
