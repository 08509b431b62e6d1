import type { Plugin } from '../../parts.ts'
import type { Route } from '../../routes.ts'
import { testKith } from '../test-kith.ts'
import { ConformanceError } from './conformance-error.ts'
import type { ConformanceOptions, ConformanceReport } from './options.ts'
import { checkBadInput } from './rules/bad-input.ts'
import { checkDeleting } from './rules/deleting.ts'
import { checkExporting } from './rules/exporting.ts'
import { checkParts } from './rules/parts.ts'
import { checkSwitchingOff } from './rules/switching-off.ts'
import { switchOn } from './rules/switching-on.ts'
import { checkTexts } from './rules/texts.ts'
import { checkUninstalling, outside } from './rules/uninstalling.ts'
import { checkUpgrading } from './rules/upgrading.ts'
import { checkWhoMayCall } from './rules/who-may-call.ts'
import { checkWorkTwice } from './rules/work-twice.ts'
import { snapshot } from './rows.ts'
import { type RunningTrial, type Trial, createTrial } from './trial.ts'

/**
 * Tries out whether a plugin keeps to what every plugin promises: it can be switched off and on without losing
 * anything, grants nothing while it is off, answers whatever comes, bears its work being done twice, takes upgrades,
 * and leaves nothing behind. Throws a {@link ConformanceError} that says all that is wrong and what to do.
 *
 * It starts servers of its own, as `testKith` does: give the test a minute.
 * @example
 * const made = kith.define({})
 * await conformance(made, { fill: async (k) => void (await k.asset(k.users.ada)) })
 */
export async function conformance<R extends Record<string, Route>>(
  plugin: Plugin<R>,
  options: ConformanceOptions = {},
): Promise<ConformanceReport> {
  const { trial, problems, succeeded } = createTrial(plugin, options)
  checkParts(trial)
  checkTexts(trial)
  const emptyTables = await inWorld(trial, async (running, before) => {
    if (!(await switchOn(running))) return undefined
    const filled = await snapshot(running.k.knex, plugin.schema)
    await checkWhoMayCall(running)
    await checkWorkTwice(running)
    await checkExporting(running)
    await checkSwitchingOff(running)
    await checkDeleting(running)
    await checkUninstalling(running, before)
    return [...filled].flatMap(([table, rows]) => (rows.length === 0 ? [table] : []))
  })
  // What does not run at all is said once.
  if (emptyTables) {
    if (Object.keys(plugin.routes).length > 0)
      await inWorld(trial, async (running) => {
        if (await switchOn(running)) await checkBadInput(running)
      })
    await checkUpgrading(trial)
  }
  if (problems.length > 0) throw new ConformanceError(plugin.id, problems)
  return {
    emptyTables: emptyTables ?? [],
    untriedRoutes: Object.keys(plugin.routes).filter((name) => !succeeded.has(name)),
  }
}

/** A server of its own, on which the plugin is installed and not yet switched on. */
async function inWorld<T>(
  trial: Trial,
  run: (running: RunningTrial, before: ReadonlySet<string>) => Promise<T>,
): Promise<T> {
  const { plugin, options } = trial
  const k = await testKith({
    plugins: options.with ?? [],
    installed: [plugin],
    users: ['ada', 'bob', 'cleo'],
    unlimited: true,
  })
  try {
    return await run({ ...trial, k }, await outside(k.knex, plugin))
  } finally {
    await k.close()
  }
}
