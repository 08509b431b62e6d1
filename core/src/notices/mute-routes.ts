import { errorOf, wordsIn } from '@kith/sdk'
import { z } from 'zod'
import { type CoreRequestContext, type RequestFacts, core } from '../server/area.ts'
import { channelsOf, muteOf } from './channels.ts'
import { languageFor } from '../languages/language-of.ts'

export const unknownNotice = errorOf(
  'notices.unknown',
  400,
  'There is no such kind of notice. GET /api/notices/mutes lists them.',
  z.object({ names: z.array(z.string()) }),
)

const Kinds = z.object({
  kinds: z.array(
    z.object({
      name: z.string(),
      plugin: z.string(),
      label: z.string(),
      push: z.boolean().describe('Also sent through the channels'),
      muted: z.boolean(),
    }),
  ),
  channels: z.array(z.object({ name: z.string().describe('`channel:<type>`'), label: z.string(), muted: z.boolean() })),
})

export const muteRoutes = {
  listMutes: core.get(
    '/mutes',
    { summary: 'The kinds of notices and the channels they are sent through, and which are off', returns: Kinds },
    (c) => kindsOf(c),
  ),
  setMutes: core.put(
    '/mutes',
    {
      summary: 'Switches kinds of notices and channels off; those not named are on',
      body: z.object({ muted: z.array(z.string()).max(1000) }),
      returns: Kinds,
      errors: [unknownNotice],
    },
    (c) =>
      c.transaction(async () => {
        const ways = await channelsOf(c.generation)
        const known = [...c.generation.notices.keys(), ...ways.map(({ type }) => muteOf(type))]
        const names = c.body.muted.filter((name) => !known.includes(name))
        if (names.length > 0) throw unknownNotice({ names })
        // What is off of a plugin that is disabled now stays off.
        await c.knex('core.notice_mute').where({ user_id: c.caller.id }).whereIn('name', known).delete()
        const off = [...new Set(c.body.muted)].map((name) => ({ user_id: c.caller.id, name }))
        if (off.length > 0) await c.knex('core.notice_mute').insert(off).onConflict().ignore()
        return kindsOf(c)
      }),
  ),
}

interface Asked extends Pick<CoreRequestContext, 'knex' | 'generation'> {
  readonly caller: { readonly id: string }
  readonly request: RequestFacts
}

async function kindsOf(c: Asked): Promise<z.output<typeof Kinds>> {
  const { knex, generation, caller } = c
  const language = await languageFor(c)
  const rows: { name: string }[] = await knex('core.notice_mute').where({ user_id: caller.id }).select('name')
  const off = new Set(rows.map((row) => row.name))
  const kinds = [...generation.notices.values()].map(({ plugin, part }) => ({
    name: part.name,
    plugin,
    label: wordsIn(part.options.label, language),
    push: part.options.push ?? false,
    muted: off.has(part.name),
  }))
  const ways = await channelsOf(generation)
  const channels = ways.map(({ type, title }) => {
    const name = muteOf(type)
    return { name, label: wordsIn(title, language), muted: off.has(name) }
  })
  return { kinds: kinds.sort((a, b) => (a.name < b.name ? -1 : 1)), channels }
}
