import { type RunningTrial, trying } from '../trial.ts'

const RULE = 'people take their data along'

/** What it keeps of each person is said to the end, and is JSON. */
export async function checkExporting(trial: RunningTrial): Promise<void> {
  const { k, plugin } = trial
  const names = plugin.parts.flatMap((part) => (part.part === 'personal' ? [part.name] : []))
  if (names.length === 0) return
  for (const user of Object.values(k.users)) {
    const said = await trying(trial, RULE, `The export of ${user.name} failed`, async () => {
      const { status, body } = await k.as(user).get('/api/export')
      if (!Buffer.isBuffer(body)) throw new Error(`${status} ${JSON.stringify(body)}`)
      return body
    })
    for (const name of names)
      if (said?.includes(`plugins/${plugin.id}/${name}.json: `))
        trial.report(
          RULE,
          `\`personal\` "${name}" failed for ${user.name}. Answer a list, also an empty one, of what JSON can say.`,
        )
  }
}
