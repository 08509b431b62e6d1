import type { Row } from './snapshot.ts'

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const ESCAPED: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' }

/** Rows in the text format of PostgreSQL's COPY. */
export const toCopyText = (rows: readonly Row[]): string =>
  rows.map((row) => `${row.map(toCell).join('\t')}\n`).join('')

export const fromCopyText = (text: string): Row[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t').map(fromCell))

const toCell = (value: string | null) =>
  value === null ? '\\N' : value.replace(/[\\\t\n\r]/g, (char) => ESCAPES[char] ?? char)

const fromCell = (cell: string) =>
  cell === '\\N' ? null : cell.replace(/\\(.)/g, (_, char: string) => ESCAPED[char] ?? char)
