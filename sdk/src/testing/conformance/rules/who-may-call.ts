import { pathOf } from '../requests.ts'
import type { RunningTrial } from '../trial.ts'

const RULE = 'routes are for whom they say'
const NOBODY = '00000000-0000-4000-8000-000000000000'

/** Nobody gets into what is not open, and nobody but an admin into what is theirs. */
export async function checkWhoMayCall(trial: RunningTrial): Promise<void> {
  const { k, plugin } = trial
  for (const [name, route] of Object.entries(plugin.routes)) {
    const { auth = 'user' } = route.spec
    const path = pathOf(plugin, route, () => NOBODY)
    const asNobody = (await k.as(null)[route.method](path)).status
    const letIn = `Route "${name}" is for ${auth === 'admin' ? 'admins' : `"${auth}"`}, but`
    if (auth !== 'open' && asNobody !== 401) trial.report(RULE, `${letIn} answers ${asNobody} to somebody unknown.`)
    if (auth !== 'admin') continue
    const asBob = (await k.as(k.users.bob)[route.method](path)).status
    if (asBob !== 403) trial.report(RULE, `${letIn} answers ${asBob} to somebody who is none.`)
  }
}
