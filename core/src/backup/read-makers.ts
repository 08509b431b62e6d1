import type { ClientBase } from 'pg'
import type { Structure } from './structure.ts'

/** What extensions bring is theirs to make. */
const own = (catalog: string, oid: string) =>
  `not exists (select from pg_depend x where x.classid = '${catalog}'::regclass and x.objid = ${oid} and x.deptype = 'e')`

const constraints = (which: string) =>
  `select format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as sql
     from pg_constraint k join pg_namespace n on n.oid = k.connamespace
     where ${which} and k.conrelid <> 0 and n.nspname = any($1)
     order by k.contype = 'c', n.nspname, k.conrelid::regclass::text, k.conname`

const BEFORE = [
  `select format('create type %I.%I as enum (%s)', n.nspname, t.typname,
       (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)) as sql
     from pg_type t join pg_namespace n on n.oid = t.typnamespace
     where t.typtype = 'e' and n.nspname = any($1) and ${own('pg_type', 't.oid')} order by n.nspname, t.typname`,
  // Those of identity columns are made with their tables.
  `select format('create sequence %I.%I as %s increment by %s minvalue %s maxvalue %s start with %s cache %s %s', n.nspname,
       c.relname, format_type(s.seqtypid, null), s.seqincrement, s.seqmin, s.seqmax, s.seqstart, s.seqcache,
       case when s.seqcycle then 'cycle' else 'no cycle' end) as sql
     from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'i')
     order by n.nspname, c.relname`,
  `select pg_get_functiondef(p.oid) as sql from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prokind in ('f', 'p') and n.nspname = any($1) and ${own('pg_proc', 'p.oid')} order by n.nspname, p.proname, p.oid`,
  `select format('create %s %I.%I as %s %s', case c.relkind when 'm' then 'materialized view' else 'view' end, n.nspname,
       c.relname, rtrim(pg_get_viewdef(c.oid), ';'), case c.relkind when 'm' then 'with no data' else '' end) as sql
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('v', 'm') and n.nspname = any($1) and ${own('pg_class', 'c.oid')} order by c.oid`,
]

const AFTER = [
  // Not-null is a part of the columns.
  constraints(`k.contype in ('p', 'u', 'x', 'c')`),
  `select pg_get_indexdef(i.indexrelid) as sql from pg_index i join pg_class c on c.oid = i.indexrelid
       join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and i.indisvalid
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
     order by n.nspname, c.relname`,
  // They may refer to a unique index as well as to a key.
  constraints(`k.contype = 'f'`),
  `select format('alter sequence %s owned by %s.%I', d.objid::regclass, d.refobjid::regclass, a.attname) as sql
     from pg_depend d join pg_class c on c.oid = d.objid and c.relkind = 'S' join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
     where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype = 'a' and n.nspname = any($1)
     order by 1`,
  `select pg_get_statisticsobjdef(s.oid) as sql from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace
     where n.nspname = any($1) order by n.nspname, s.stxname`,
  `select format('refresh materialized view %I.%I', n.nspname, c.relname) as sql
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'm' and c.relispopulated and n.nspname = any($1) order by c.oid`,
  `select pg_get_triggerdef(t.oid) as sql from pg_trigger t join pg_class c on c.oid = t.tgrelid
       join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and n.nspname = any($1) order by n.nspname, c.relname, t.tgname`,
]

/** Everything but tables, as the database itself writes it. */
export async function readMakers(
  client: ClientBase,
  schemas: readonly string[],
): Promise<Pick<Structure, 'before' | 'after'>> {
  const ask = async (queries: readonly string[]) => {
    const found: string[] = []
    for (const query of queries) {
      const { rows } = await client.query<{ sql: string }>(query, [schemas])
      found.push(...rows.map((row) => row.sql))
    }
    return found
  }
  return { before: await ask(BEFORE), after: await ask(AFTER) }
}
