import { lost, snapshot } from '../rows.ts'
import { type RunningTrial, trying } from '../trial.ts'

/** Off, on, off: what people see through it goes at once, what they filled in stays. */
export async function checkSwitchingOff(trial: RunningTrial): Promise<void> {
  const { k, plugin, options } = trial
  const before = await snapshot(k.knex, plugin.schema)
  await trying(trial, 'switching off keeps everything', 'It could not be switched off', () => k.disable(plugin.id))
  const off = await snapshot(k.knex, plugin.schema)
  for (const { table, row } of lost(before, off).slice(0, 3))
    trial.report(
      'switching off keeps everything',
      `Switched off, it lost from ${plugin.schema}.${table}: ${row}. Keep everything; what may go goes when it is uninstalled.`,
    )
  for (const other of options.with ?? []) await k.disable(other.id)
  await nothingIsGranted(trial)
  for (const other of options.with ?? []) await k.enable(other.id)
  await trying(trial, 'switching off keeps everything', 'It could not be switched on again', () => k.enable(plugin.id))
  const on = await snapshot(k.knex, plugin.schema)
  for (const [table, rows] of before)
    if ((on.get(table)?.length ?? 0) < rows.length)
      trial.report(
        'switching off keeps everything',
        `Switched on again, ${plugin.schema}.${table} has ${on.get(table)?.length ?? 0} rows, and had ${rows.length}. People expect what they left: do not begin anew in \`enable\`.`,
      )
}

async function nothingIsGranted({ k, report }: RunningTrial): Promise<void> {
  for (const user of Object.values(k.users)) {
    const mine: { id: string }[] = await k.knex('core.asset').where({ owner_id: user.id }).select('id')
    const own = new Set(mine.map((row) => row.id))
    const others = (await k.see(user, 'view')).filter((id) => !own.has(id))
    if (others.length > 0)
      report(
        'switched off, it grants nothing',
        `${user.name} still sees ${others.length} photos of others. Give keys by \`kith.grant\` only: write no rows of others, and copy no photos.`,
      )
  }
}
