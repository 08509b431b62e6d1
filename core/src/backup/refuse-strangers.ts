import type { ClientBase } from 'pg'

/** What a plugin may have made and a backup would silently lose. */
const STRANGERS = `
  select case c.relkind when 'p' then 'the partitioned table' when 'f' then 'the foreign table' else 'the composite type' end
      || format(' %I.%I', n.nspname, c.relname) as what
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('p', 'f', 'c') and n.nspname = any($1)
  union all select format('the inheritance of %I.%I', n.nspname, c.relname)
    from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = any($1)
  union all select format('the type %I.%I', n.nspname, t.typname) from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where t.typtype in ('d', 'r') and n.nspname = any($1)
      and not exists (select from pg_depend x where x.classid = 'pg_type'::regclass and x.objid = t.oid and x.deptype = 'e')
  union all select format('the aggregate %I.%I', n.nspname, p.proname) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prokind = 'a' and n.nspname = any($1)
      and not exists (select from pg_depend x where x.classid = 'pg_proc'::regclass and x.objid = p.oid and x.deptype = 'e')
  union all select format('the operator %I.%s', n.nspname, o.oprname) from pg_operator o join pg_namespace n on n.oid = o.oprnamespace
    where n.nspname = any($1)
      and not exists (select from pg_depend x where x.classid = 'pg_operator'::regclass and x.objid = o.oid and x.deptype = 'e')
  union all select format('the rule %s', r.rulename) from pg_rewrite r join pg_class c on c.oid = r.ev_class
    join pg_namespace n on n.oid = c.relnamespace where r.rulename <> '_RETURN' and n.nspname = any($1)
  union all select format('row security of %I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relrowsecurity and n.nspname = any($1)
  limit 10`

/** Throws a sentence when there is something in these schemas that would be missing after a restore. */
export async function refuseStrangers(client: ClientBase, schemas: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ what: string }>(STRANGERS, [schemas])
  if (rows.length === 0) return
  throw new Error(
    `Kith cannot copy ${rows.map((row) => row.what).join(', ')}. Use pg_dump, or uninstall the plugin that made it.`,
  )
}
