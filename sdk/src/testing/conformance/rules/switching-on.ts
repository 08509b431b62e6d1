import { z } from 'zod'
import { type RunningTrial, trying } from '../trial.ts'

const Plugins = z.object({
  items: z.array(z.object({ id: z.string(), state: z.string(), reason: z.string().nullable() })),
})

/** Switches it on and fills it in. False when it does not run, so that there is nothing more to try. */
export async function switchOn(trial: RunningTrial): Promise<boolean> {
  const { k, plugin, options } = trial
  const rule = 'it can be switched on'
  const began = performance.now()
  const tried = await trying(trial, rule, 'It could not be switched on', async () => {
    await k.enable(plugin.id)
    return true
  })
  if (!tried) return false
  const seconds = (performance.now() - began) / 1000
  if (options.settings) {
    const answer = await k.as(k.users.ada).put(`/api/plugins/${plugin.id}/settings`, options.settings)
    if (answer.status >= 400)
      trial.report(rule, `The settings given to \`conformance\` were refused: ${JSON.stringify(answer.body)}`)
  }
  const { state, reason } = await stateOf(trial)
  if (state !== 'enabled') {
    const setup = state === 'needs-setup' ? ' Give `settings` to `conformance`.' : ''
    trial.report(rule, `After switching it on it is "${state}": ${reason ?? 'nobody knows why'}${setup}`)
    return false
  }
  const within = options.enableWithin ?? 10
  if (seconds > within)
    trial.report(
      rule,
      `Switching it on took longer than ${within} seconds. An admin waits for that: do long work in a job.`,
    )
  const filled = await trying(trial, rule, '`fill` failed', async () => {
    await options.fill?.(k)
    await k.runJobs()
    return true
  })
  return filled === true
}

/** What the server says of it. */
export async function stateOf({ k, plugin }: RunningTrial): Promise<{ state: string; reason: string | null }> {
  const { items } = Plugins.parse((await k.as(k.users.ada).get('/api/plugins')).body)
  return items.find((one) => one.id === plugin.id) ?? { state: 'missing', reason: null }
}
