import { z } from 'zod'

/** Where a table is, as it is written in SQL. */
export const Column = z.object({ name: z.string(), type: z.string() })

export const Table = z.object({
  schema: z.string(),
  name: z.string(),
  /** Those that are written; what the database computes itself is not among them. */
  columns: z.array(Column),
  /** Its rows are of no worth after a crash, and are left out. */
  unlogged: z.boolean(),
})

export const Sequence = z.object({
  schema: z.string(),
  name: z.string(),
  /** The column it is a part of; the database then names it. */
  of: z.object({ table: z.string(), column: z.string() }).nullable(),
  value: z.string(),
  called: z.boolean(),
})

export const Extension = z.object({ name: z.string(), schema: z.string() })

/** A database less its rows: SQL that makes the same again on any PostgreSQL. */
export const Structure = z.object({
  extensions: z.array(Extension),
  schemas: z.array(z.string()),
  /** Types, tables, functions, views: in an order in which they may fail for want of each other. */
  before: z.array(z.string()),
  tables: z.array(Table),
  sequences: z.array(Sequence),
  /** Keys, indexes and triggers: once the rows are there. */
  after: z.array(z.string()),
})

export type Column = z.output<typeof Column>
export type Table = z.output<typeof Table>
export type Extension = z.output<typeof Extension>
export type Sequence = z.output<typeof Sequence>
export type Structure = z.output<typeof Structure>

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const nameOf = ({ schema, name }: { schema: string; name: string }): string =>
  `${quoted(schema)}.${quoted(name)}`
