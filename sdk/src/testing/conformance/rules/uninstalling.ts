import type { Knex } from 'knex'
import type { Plugin } from '../../../parts.ts'
import { type RunningTrial, trying } from '../trial.ts'

const RULE = 'uninstalling leaves no trace'

/** Everything in the database that is not of this plugin, and not rows. Extensions that it asks for are core's to make. */
export async function outside(
  knex: Knex,
  { schema, extensions = [] }: Pick<Plugin, 'schema' | 'extensions'>,
): Promise<Set<string>> {
  const brought = `select from pg_depend d where d.deptype = 'e' and d.refclassid = 'pg_extension'::regclass`
  const { rows }: { rows: { what: string }[] } = await knex.raw(
    `select 'the relation ' || n.nspname || '.' || c.relname as what
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname <> :schema and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
         and not exists (${brought} and d.objid = c.oid)
     union all select 'the function ' || n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname <> :schema and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
         and not exists (${brought} and d.objid = p.oid)
     union all select 'the trigger ' || t.tgname || ' on ' || c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
       join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and n.nspname <> :schema
     union all select 'the schema ' || nspname from pg_namespace where nspname <> :schema and nspname !~ '^pg_'
     union all select 'the extension ' || extname from pg_extension where extname <> all(:extensions)`,
    { schema, extensions: [...extensions] },
  )
  return new Set(rows.map((row) => row.what))
}

/** Uninstalled, all of it is gone; then it can be had anew. */
export async function checkUninstalling(trial: RunningTrial, before: ReadonlySet<string>): Promise<void> {
  const { k, plugin } = trial
  const remove = () =>
    trying(trial, RULE, 'It could not be uninstalled', async () => {
      await k.disable(plugin.id)
      await k.uninstall(plugin.id)
      await k.runJobs()
    })
  await remove()
  const { rows: left }: { rows: unknown[] } = await k.knex.raw('select 1 from pg_namespace where nspname = ?', [
    plugin.schema,
  ])
  if (left.length > 0) trial.report(RULE, `The schema ${plugin.schema} is still there.`)
  for (const what of await outside(k.knex, plugin))
    if (!before.has(what))
      trial.report(
        RULE,
        `It made ${what}, which stays. Make everything in the plugin's own schema: write no other schema's name.`,
      )
  await trying(trial, RULE, 'It could not be switched on after it was uninstalled', () => k.enable(plugin.id))
  await remove()
}
