import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { core } from '../server/area.ts'

const Person = z.object({
  id: z.uuid(),
  name: z.string(),
  color: z.string(),
  /** For admins only. */
  email: z.string().optional(),
})

export const directoryRoutes = {
  listPeople: core.get(
    '/directory',
    { summary: 'Everybody one may share with, by name', returns: z.array(Person) },
    async (c) => {
      const people = await rows<{ id: string; name: string; color: string; email: string }>(
        c.knex,
        sql`select id, name, color, email from core."user"
          where disabled_at is null and id <> ${c.caller.id}::uuid order by lower(name), id`,
      )
      return people.map(({ email, ...person }) => (c.caller.admin ? { ...person, email } : person))
    },
  ),
}
