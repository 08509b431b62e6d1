import { z } from 'zod'

type Shape = Readonly<Record<string, unknown>>

const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null && !Array.isArray(value)

const shapeOf = (schema: z.ZodType): Shape => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

/** How samples are made. */
interface Making {
  readonly whole: Shape
  /** Chooses an id. */
  readonly pick: () => string
  /** Leaves out what may be left out. */
  readonly least: boolean
}

/** A value that a schema takes, as far as one can be made of what it says; with `least`, as little as it takes. */
export function sampleOf(schema: z.ZodType, pick: () => string, options: { least?: boolean } = {}): unknown {
  const whole = shapeOf(schema)
  return sample(whole, { whole, pick, least: options.least ?? false })
}

function sample(shape: unknown, making: Making): unknown {
  if (!isShape(shape)) return 'x'
  if (typeof shape['$ref'] === 'string') return sample(referred(making.whole, shape['$ref']), making)
  if ('const' in shape) return shape['const']
  if (Array.isArray(shape['enum'])) return shape['enum'][0]
  const among = shape['anyOf'] ?? shape['oneOf'] ?? shape['allOf']
  if (Array.isArray(among)) return sample(among[0], making)
  switch (Array.isArray(shape['type']) ? shape['type'][0] : shape['type']) {
    case 'string':
      return textOf(shape, making.pick)
    case 'integer':
    case 'number':
      return typeof shape['minimum'] === 'number' ? Math.max(1, shape['minimum']) : 1
    case 'boolean':
      return true
    case 'null':
      return null
    case 'array':
      return [sample(shape['items'], making)]
    default:
      return fieldsOf(shape, making)
  }
}

function fieldsOf(shape: Shape, making: Making): Shape {
  const fields = Object.entries(isShape(shape['properties']) ? shape['properties'] : {})
  const required: unknown = shape['required']
  const needed = (name: string) => !making.least || (Array.isArray(required) && required.includes(name))
  return Object.fromEntries(fields.flatMap(([name, inner]) => (needed(name) ? [[name, sample(inner, making)]] : [])))
}

const referred = (whole: Shape, ref: string): unknown =>
  ref
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (isShape(at) ? at[key] : undefined), whole)

function textOf(shape: Shape, pick: () => string): string {
  switch (shape['format']) {
    case 'uuid':
      return pick()
    case 'date-time':
      return '2024-05-01T12:00:00Z'
    case 'date':
      return '2024-05-01'
    case 'email':
      return 'somebody@example.org'
    case 'uri':
      return 'https://example.org/'
    default:
      return 'x'.repeat(Math.max(3, Number(shape['minLength'] ?? 0)))
  }
}

const TEXTS = ['', 'a\0b', '\ud800', '%00', "'; --", '../../etc/passwd', '💥'.repeat(3), 'x'.repeat(20_000)]
const VALUES: readonly unknown[] = [null, [], {}, 'x', '', 0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, true, [[]], { a: {} }]

/** Texts that nobody means. */
export const BAD_TEXTS: readonly string[] = [...TEXTS, 'x', '-1', '1e99', 'NaN', 'null', 'undefined', '[object Object]']

/** Bodies that nobody means: of other types, with something missing, with something strange in each field. */
export function badBodies(schema: z.ZodType, pick: () => string): unknown[] {
  const good = sampleOf(schema, pick)
  const bad: unknown[] = [undefined, ...VALUES]
  if (!isShape(good)) return bad
  for (const name of Object.keys(good)) {
    bad.push(Object.fromEntries(Object.entries(good).filter(([key]) => key !== name)))
    for (const value of [...VALUES, ...TEXTS]) bad.push({ ...good, [name]: value })
    const inner = good[name]
    if (Array.isArray(inner)) for (const value of [...VALUES, ...TEXTS]) bad.push({ ...good, [name]: [value] })
    if (isShape(inner))
      for (const key of Object.keys(inner))
        for (const value of [...VALUES, ...TEXTS]) bad.push({ ...good, [name]: { ...inner, [key]: value } })
  }
  return bad
}

/** The elements of a list in turns, for ever. */
export function inTurns<T>(list: readonly T[], otherwise: T): () => T {
  let at = 0
  return () => list[at++ % Math.max(1, list.length)] ?? otherwise
}
