import { UserModel } from '@kith/sdk'
import { nobody } from './errors.ts'

/** Whose accounts are disabled: nothing of theirs is shown, also nothing they said. */
export const disabled = () => UserModel.query().whereNotNull('disabled_at').select('id')

/** Throws unless all of these are people of this server. */
export async function requirePeople(userIds: readonly string[]): Promise<void> {
  const wanted = new Set(userIds)
  const there = await UserModel.query()
    .findByIds([...wanted])
    .whereNull('disabled_at')
    .resultSize()
  if (there < wanted.size) throw nobody()
}
