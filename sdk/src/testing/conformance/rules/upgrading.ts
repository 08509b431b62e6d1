import type { Knex } from 'knex'
import { testKith } from '../../test-kith.ts'
import { type Trial, trying } from '../trial.ts'

const RULE = 'an upgrade keeps data'

/** Each migration is run on what the ones before it left, as on a server that had every version. */
export async function checkUpgrading(trial: Trial): Promise<void> {
  const { plugin, options } = trial
  const names = Object.keys(plugin.migrations).sort()
  const [first] = names
  for (const name of Object.keys(options.rowsAfter ?? {}))
    if (!names.includes(name)) trial.report(RULE, `\`rowsAfter\` names the migration ${name}, which there is not.`)
  if (first === undefined || names.length < 2) return
  const upTo = (n: number) => ({
    ...plugin,
    // An older version's models, parts and routes are not known: only its tables are.
    ...{ models: [], parts: [], routes: {}, widgets: {}, lifecycle: {}, uses: {} },
    migrations: Object.fromEntries(names.slice(0, n).map((name) => [name, plugin.migrations[name] ?? ''])),
  })
  const fresh = await testKith({ plugins: options.with ?? [], installed: [plugin], users: ['ada', 'bob', 'cleo'] })
  const old = await testKith({ plugins: options.with ?? [], installed: [upTo(1)], users: ['ada', 'bob', 'cleo'] })
  try {
    await fresh.enable(plugin.id)
    let at = old
    for (const [i, name] of names.entries()) {
      const last = i === names.length - 1
      if (i > 0) at = await old.another({ plugins: [last ? plugin : upTo(i + 1)] })
      const ran = await trying(trial, RULE, `Migration ${name} failed on what older versions left`, async () => {
        await at.enable(plugin.id)
        await options.rowsAfter?.[name]?.(old.knex)
        return true
      })
      if (i > 0) await at.close()
      if (!ran) return
    }
    const [want, got] = [await shapeOf(fresh.knex, plugin.schema), await shapeOf(old.knex, plugin.schema)]
    for (const line of want) if (!got.has(line)) trial.report(RULE, `An upgraded server lacks ${line}.`)
    for (const line of got) if (!want.has(line)) trial.report(RULE, `Only an upgraded server has ${line}.`)
  } finally {
    await fresh.close()
    await old.close()
  }
}

async function shapeOf(knex: Knex, schema: string): Promise<Set<string>> {
  const { rows }: { rows: { what: string }[] } = await knex.raw(
    `select 'the column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as what
       from information_schema.columns where table_schema = :schema
     union all select 'the index ' || indexdef from pg_indexes where schemaname = :schema
     union all select 'the constraint ' || pg_get_constraintdef(c.oid) || ' on ' || conrelid::regclass
       from pg_constraint c join pg_namespace n on n.oid = c.connamespace where n.nspname = :schema`,
    { schema },
  )
  return new Set(rows.map((row) => row.what))
}
