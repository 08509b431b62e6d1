import type { ClientBase } from 'pg'
import { readMakers } from './read-makers.ts'
import { readTables } from './read-tables.ts'
import { refuseStrangers } from './refuse-strangers.ts'
import { type Sequence, type Structure, nameOf } from './structure.ts'

/**
 * The schemas that are Kith's: its own, the queue's and those of all plugins it ever had. The database may be shared
 * with others, which are not touched.
 */
export async function kithSchemas(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('core.plugin') is not null and to_regclass('core.migration') is not null as there`,
  )
  if (!rows[0]?.there) return []
  const found = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname in ('core', 'bullmq')
       or nspname in (select replace(id, '-', '_') from core.plugin union select replace(plugin, '-', '_') from core.migration)
     order by nspname <> 'core', nspname`,
  )
  return found.rows.map((row) => row.name)
}

/** Reads how a database is made. To be called with an empty `search_path`, so that every name is a whole one. */
export async function readStructure(client: ClientBase, schemas: readonly string[]): Promise<Structure> {
  await refuseStrangers(client, schemas)
  const extensions = await client.query<{ name: string; schema: string }>(
    `select e.extname as name, n.nspname as schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace
     where e.extname <> 'plpgsql' order by 1`,
  )
  const { before, after } = await readMakers(client, schemas)
  return {
    extensions: extensions.rows,
    schemas: [...schemas],
    ...(await readTables(client, schemas, { before, after })),
    sequences: await readSequences(client, schemas),
  }
}

async function readSequences(client: ClientBase, schemas: readonly string[]): Promise<Sequence[]> {
  const { rows } = await client.query<Omit<Sequence, 'value' | 'called'>>(
    `select n.nspname as schema, s.relname as name,
       (select jsonb_build_object('table', format('%I.%I', tn.nspname, t.relname), 'column', a.attname)
        from pg_depend d join pg_class t on t.oid = d.refobjid join pg_namespace tn on tn.oid = t.relnamespace
          join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
        where d.classid = 'pg_class'::regclass and d.objid = s.oid and d.deptype = 'i') as of
     from pg_class s join pg_namespace n on n.oid = s.relnamespace
     where s.relkind = 'S' and n.nspname = any($1) order by 1, 2`,
    [schemas],
  )
  const found: Sequence[] = []
  for (const sequence of rows) {
    const state = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${nameOf(sequence)}`,
    )
    const [at] = state.rows
    if (at) found.push({ ...sequence, ...at })
  }
  return found
}
