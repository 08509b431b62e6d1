import { id, reply } from '@kith/sdk'
import { z } from 'zod'
import { noGroup, nobody } from './errors.ts'
import { kith } from './kith.ts'
import { Group, GroupPerson } from './models.ts'
import { requirePeople } from './people-there.ts'

const Said = z.object({ title: z.string().trim().min(1).max(200), userIds: z.array(id).min(1).max(500) })
const params = { groupId: id }

export const listGroups = kith.get(
  '/groups',
  {
    summary: 'Groups of people you saved, to share with all of one at once',
    returns: z.object({ items: z.array(Said.extend({ id })) }),
  },
  async ({ caller }) => {
    const groups = await Group.query().where({ owner_user_id: caller.id }).orderBy('title')
    const people = await GroupPerson.query().whereIn(
      'group_id',
      groups.map((group) => group.id),
    )
    return {
      items: groups.map(({ id, title }) => ({
        ...{ id, title },
        userIds: people.filter((one) => one.group_id === id).map((one) => one.user_id),
      })),
    }
  },
)

export const createGroup = kith.post(
  '/groups',
  { summary: 'Save a group of people', body: Said, returns: z.object({ id }), status: 201, errors: [nobody] },
  async ({ body, caller, transaction }) =>
    transaction(async () => {
      const group = await Group.query().insertAndFetch({ title: body.title, owner_user_id: caller.id })
      await setPeople(group.id, body.userIds)
      return { id: group.id }
    }),
)

export const changeGroup = kith.put(
  '/groups/:groupId',
  {
    summary: 'Say anew what a group is called and who is in it',
    params,
    body: Said,
    returns: reply.none,
    errors: [noGroup, nobody],
  },
  async ({ params, body, caller, transaction }) =>
    transaction(async () => {
      const changed = await Group.query()
        .patch({ title: body.title })
        .where({ id: params.groupId, owner_user_id: caller.id })
      if (changed === 0) throw noGroup()
      await GroupPerson.query().delete().where({ group_id: params.groupId })
      await setPeople(params.groupId, body.userIds)
    }),
)

async function setPeople(groupId: string, userIds: readonly string[]): Promise<void> {
  await requirePeople(userIds)
  await GroupPerson.query().insert([...new Set(userIds)].map((user_id) => ({ group_id: groupId, user_id })))
}

export const deleteGroup = kith.delete(
  '/groups/:groupId',
  { summary: 'Forget a group; whoever was invited by it stays', params, returns: reply.none, errors: [noGroup] },
  async ({ params, caller }) => {
    const gone = await Group.query().delete().where({ id: params.groupId, owner_user_id: caller.id })
    if (gone === 0) throw noGroup()
  },
)

/** Who is in these groups of somebody's; whose account was disabled since is left out. */
export async function peopleOf(groupIds: readonly string[], ownerId: string): Promise<string[]> {
  const mine = Group.query()
    .findByIds([...groupIds])
    .where({ owner_user_id: ownerId })
  if ((await mine.clone().resultSize()) < new Set(groupIds).size) throw noGroup()
  const people = await GroupPerson.query()
    .whereIn('group_id', mine.select('id'))
    .whereExists(GroupPerson.knex().select('id').from('core.user').whereRaw('id = user_id and disabled_at is null'))
  return people.map((one) => one.user_id)
}
