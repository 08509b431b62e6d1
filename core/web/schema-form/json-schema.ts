/** As much of JSON Schema as settings are made of. */
export interface JsonSchema {
  readonly type?: string
  readonly title?: string
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  /** Written, never shown again. */
  readonly secret?: boolean
}

/** What a field of a form is for one setting. */
export type FieldKind = 'check' | 'choice' | 'number' | 'secret' | 'text' | 'lines' | 'json'

export function kindOf(schema: JsonSchema): FieldKind {
  if (schema.secret) return 'secret'
  if (schema.enum?.every((one) => typeof one === 'string')) return 'choice'
  if (schema.type === 'boolean') return 'check'
  if (schema.type === 'number' || schema.type === 'integer') return 'number'
  if (schema.type === 'string') return 'text'
  if (schema.type === 'array' && schema.items?.type === 'string' && !schema.items.enum) return 'lines'
  return 'json'
}

/** A setting as the text of its field. */
export function textOfValue(kind: FieldKind, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (kind === 'lines' && Array.isArray(value)) return value.join('\n')
  return kind === 'json' ? JSON.stringify(value, null, 2) : String(value)
}

/** The text of a field as a setting; `undefined` when it is left empty, so that the default counts. Throws for bad JSON. */
export function valueOfText(kind: FieldKind, text: string): unknown {
  if (kind === 'secret') return text === '' ? null : text
  if (kind === 'lines') return text.split('\n').flatMap((line) => line.trim() || [])
  if (text === '') return undefined
  if (kind === 'number') return Number(text)
  return kind === 'json' ? JSON.parse(text) : text
}
