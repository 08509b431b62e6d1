import { createHash } from 'node:crypto'
import { succeed } from './answer.ts'
import type { Source } from './source.ts'
import type { PhotoStateName } from './states.ts'
import type { Asking, World } from './world.ts'

/** Something that happens not to a photo but around it, and is undone again. */
export interface Around {
  readonly label: string
  readonly photo: PhotoStateName
  readonly applies: (source: Source) => boolean
  readonly begin: (w: World, source: Source, asking: Asking) => Promise<unknown>
  readonly end?: (w: World, source: Source, asking: Asking) => Promise<unknown>
}

/** As after the asker's own PIN was entered. */
const unlock = ({ k }: World, { given }: Asking, until: Date | null) =>
  k.knex('core.session').where({ user_id: given.user?.id }).update({ unlocked_until: until })

const MINUTE = 60_000

/** Whoever is disabled is signed out everywhere. */
async function restoreAda({ k, ada, user }: World): Promise<void> {
  await succeed(k.as(user('root')).post(`/api/users/${ada.id}/restore`))
  const token_hash = createHash('sha256').update(ada.token).digest()
  await k.knex('core.session').insert({ user_id: ada.id, token_hash, expires_at: new Date(Date.now() + 60 * MINUTE) })
}

export const arounds = {
  unlocked: {
    label: 'locked, and whoever asks has entered their own PIN',
    photo: 'locked',
    applies: (source) => !source.guest,
    begin: (w, _, asking) => unlock(w, asking, new Date(Date.now() + MINUTE)),
    end: (w, _, asking) => unlock(w, asking, null),
  },
  ownerDisabled: {
    label: 'its owner’s account is disabled',
    photo: 'ordinary',
    applies: () => true,
    begin: ({ k, ada, user }) => succeed(k.as(user('root')).post(`/api/users/${ada.id}/disable`)),
    end: restoreAda,
  },
  pluginDisabled: {
    label: 'the plugin is disabled',
    photo: 'ordinary',
    applies: (source) => source.plugin !== undefined,
    begin: async ({ k }, { plugin }) => plugin && k.disable(plugin),
    end: async ({ k }, { plugin }) => plugin && k.enable(plugin),
  },
  ended: {
    label: 'what was given is ended',
    photo: 'ordinary',
    applies: (source) => source.ends === true,
    begin: async (_, _source, { given }) => given.end?.(),
  },
} satisfies Record<string, Around>

export type AroundName = keyof typeof arounds
