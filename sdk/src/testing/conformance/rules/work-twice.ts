import { type EventRef, events } from '../../../events.ts'
import type { Part } from '../../../parts.ts'
import { lost, snapshot } from '../rows.ts'
import { inTurns, sampleOf } from '../samples.ts'
import { type RunningTrial, trying } from '../trial.ts'

const RULE = 'work may be done twice'

/** Jobs and listeners come at least once: done again, they change nothing more. */
export async function checkWorkTwice(trial: RunningTrial): Promise<void> {
  const { k, plugin } = trial
  await again(trial, 'What `fill` set off')
  for (const part of plugin.parts)
    if (part.part === 'job' && part.input.safeParse({}).success) {
      const ran = await trying(trial, RULE, `Job "${part.name}" failed with {} as its input`, async () => {
        await k.run(part, {})
        return true
      })
      if (ran) await again(trial, `Job "${part.name}"`)
    }
  const known = new Map([...Object.values(events), ...plugin.parts.filter(isEvent)].map((event) => [event.name, event]))
  for (const part of plugin.parts) {
    if (part.part !== 'on') continue
    for (const name of part.events === 'any' ? ['core.asset_updated'] : part.events) {
      const event = known.get(name)
      if (event) await heard(trial, `Listener "${part.name}" of ${name}`, event)
    }
  }
}

const isEvent = (part: Part): part is EventRef => part.part === 'event'

async function heard(trial: RunningTrial, what: string, event: EventRef): Promise<void> {
  const { k } = trial
  const photos = [await k.asset(k.users.ada), await k.asset(k.users.bob)]
  const pick = inTurns([photos[0] ?? '', k.users.ada.id, photos[1] ?? '', k.users.bob.id], '')
  const payload =
    event.name === events.assetsReplaced.name ? replaced(k.users.ada.id, photos) : sampleOf(event.schema, pick)
  if (!event.schema.safeParse(payload).success) return
  const told = await trying(trial, RULE, `${what} failed on ${JSON.stringify(payload)}`, async () => {
    await k.emit(event, payload)
    return true
  })
  if (told) await again(trial, what)
}

const replaced = (by: string, [gone = '', kept = '']: readonly string[]) => ({ by, keep: { [gone]: kept } })

/** Does the last work once more and says what that changed. When something was done does not count. */
async function again(trial: RunningTrial, what: string): Promise<void> {
  const { k, plugin } = trial
  const before = await stateOfData(trial)
  const done = await trying(trial, RULE, `${what} failed when done again`, () => k.runJobsAgain())
  if (!done) return
  const after = await stateOfData(trial)
  const more = lost(after, before)[0] ?? lost(before, after)[0]
  if (more)
    trial.report(
      RULE,
      `${what}, done again, leaves other rows in ${plugin.schema}.${more.table} than before, such as ${shortened(more.row)}. After a crash that happens: look first whether it was done, or \`onConflict().ignore()\`.`,
    )
  else if (count(after) !== count(before))
    trial.report(RULE, `${what}, done again, leaves ${count(after)} rows instead of ${count(before)}.`)
  const [first, second] = [before.get(NOTICES)?.length ?? 0, after.get(NOTICES)?.length ?? 0]
  if (second > first)
    trial.report(
      RULE,
      `${what}, done again, tells people again. Give \`notify\` a \`gather\`, or look first whether they know.`,
    )
}

const NOTICES = ' notices'

async function stateOfData({ k, plugin }: RunningTrial) {
  const rows = new Map(await snapshot(k.knex, plugin.schema, { timeless: true }))
  const notices: { id: string }[] = await k.knex('core.notice').whereLike('name', `${plugin.id}.%`).select('id')
  return rows.set(
    NOTICES,
    notices.map(() => 'a notice'),
  )
}

const count = (rows: ReadonlyMap<string, readonly string[]>): number =>
  [...rows].reduce((sum, [table, all]) => sum + (table === NOTICES ? 0 : all.length), 0)

const shortened = (row: string) => (row.length > 200 ? `${row.slice(0, 200)}…` : row)
