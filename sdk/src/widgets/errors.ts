import { shared } from './shared.ts'
import { type Tables, createTranslate } from './texts.ts'

/** An error as a server answers it. */
export interface Refusal {
  readonly code: string
  /** The sentence of the server. */
  readonly message: string
  /** What else it says. */
  readonly details: Readonly<Record<string, unknown>>
}

/** Says an error in the reader's language; `undefined` for one it does not know. */
export type SayError = (error: Refusal) => string | undefined

/**
 * Says the errors whose codes are keys of these texts. Values in a text are details of the error, `{fields}` what of
 * the request is not valid, and `{message}` the sentence of the server.
 */
export function errorsIn(tables: Tables, language: string): SayError {
  const t = createTranslate(tables, language)
  return ({ code, message, details }) => {
    const text = t(code, { fields: fieldsIn(details), ...valuesIn(details), message })
    return text === code ? undefined : text.trim()
  }
}

/** How the page says errors of Kith itself, for widgets that have no words for them. */
export const pageErrors = shared<SayError>('core.errors', () => undefined)

function valuesIn(details: unknown): Record<string, string | number> {
  const values: Record<string, string | number> = {}
  for (const [name, value] of entriesOf(details))
    if (typeof value === 'string' || typeof value === 'number') values[name] = value
    else if (name === 'details') Object.assign(values, valuesIn(value))
  return values
}

/** `issues` are of what was sent, `details` of what a plugin asked for: each has a path. */
function fieldsIn(details: Refusal['details']): string {
  const issues = ['issues', 'details'].flatMap((name) => (Array.isArray(details[name]) ? details[name] : []))
  const paths = issues.flatMap((issue) => entriesOf(issue).flatMap(([name, path]) => (name === 'path' ? [path] : [])))
  return paths.map((path) => (Array.isArray(path) ? path.join('.') : String(path))).join(', ')
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
