import { snapshot } from '../rows.ts'
import { type RunningTrial, trying } from '../trial.ts'

const RULE = 'what is deleted leaves nothing'

/** A photo, then an account, are deleted: no row may name them after that. */
export async function checkDeleting(trial: RunningTrial): Promise<void> {
  const { k } = trial
  const photos: { id: string }[] = await k.knex('core.asset').where({ owner_id: k.users.ada.id }).select('id')
  await trying(trial, RULE, 'A photo could not be deleted', async () => {
    await k.knex('core.asset').where({ owner_id: k.users.ada.id }).delete()
  })
  await nothingNames(
    trial,
    photos.map((photo) => photo.id),
    'a photo that was deleted',
  )
  await trying(trial, RULE, 'An account could not be deleted', async () => {
    const { status, body } = await k.as(k.users.ada).delete(`/api/users/${k.users.bob.id}`)
    if (status >= 400) throw new Error(`${status} ${JSON.stringify(body)}`)
    await k.runJobs()
  })
  await nothingNames(trial, [k.users.bob.id, k.users.bob.email], 'an account that was deleted')
}

async function nothingNames(
  { k, plugin, report }: RunningTrial,
  names: readonly string[],
  what: string,
): Promise<void> {
  for (const [table, rows] of await snapshot(k.knex, plugin.schema)) {
    const row = rows.find((one) => names.some((name) => one.includes(name)))
    if (row)
      report(
        RULE,
        `${plugin.schema}.${table} still names ${what}: ${row}. Refer to it in a column of its own, with a foreign key \`on delete cascade\`.`,
      )
  }
}
