import { TEXTS, type TextName } from './texts.ts'

/** What a check of `kith doctor` found. */
export interface Finding {
  /** What it is: one of the names in `texts.ts`, with what belongs into its sentences. */
  readonly code: FindingCode
  readonly values: Values
  readonly about: string
  /** `note`: it works, and somebody may want to know. */
  readonly state: 'ok' | 'note' | 'bad'
  /** A sentence: what is. */
  readonly says: string
  /** A sentence: what to do. */
  readonly todo?: string
}

type Values = Readonly<Record<string, string | number>>

export type FindingCode = Exclude<TextName, `${string}.todo` | `about.${string}`>
/** What something has to be done about. */
type Trouble = { [C in FindingCode]: `${C}.todo` extends TextName ? C : never }[FindingCode]

export const ok = (code: Exclude<FindingCode, Trouble>, values: Values = {}): Finding => found('ok', code, values)
export const note = (code: Trouble, values: Values = {}): Finding => found('note', code, values)
export const bad = (code: Trouble, values: Values = {}): Finding => found('bad', code, values)

function found(state: Finding['state'], code: FindingCode, values: Values): Finding {
  const said = (name: string) =>
    isText(name) ? TEXTS[name].replace(/\{(\w+)\}/g, (_, value: string) => String(values[value])) : undefined
  const todo = said(`${code}.todo`)
  const [about = ''] = code.split('.')
  return {
    code,
    values,
    about: said(`about.${about}`) ?? about,
    state,
    says: said(code) ?? code,
    ...(todo !== undefined && { todo }),
  }
}

const isText = (name: string): name is TextName => name in TEXTS

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
