import type { Faces } from '@kith/plugin-faces/api'
import { type Acting, type ContextOf, type User, labels, optional, plugin } from '@kith/sdk'
import { z } from 'zod'
import pkg from '../package.json' with { type: 'json' }

/** The typed factory of this plugin. */
export const kith = plugin({
  package: pkg,
  uses: { faces: optional<Faces>('faces/v1') },
  settings: z.object({
    acceptAtOnce: z
      .boolean()
      .default(false)
      .meta(
        labels({
          title: { en: 'Who is invited is a member at once', de: 'Wer eingeladen wird, ist sofort Mitglied' },
          description: {
            en: 'For families: without it, people accept or decline first.',
            de: 'Für Familien: sonst nimmt man eine Einladung erst an oder lehnt sie ab.',
          },
        }),
      ),
  }),
})

/** The context of whatever part of this plugin runs. */
export type Ran = ContextOf<typeof kith>

/** What a route for people with an account hands on to functions that several of them call. */
export type Asked = Ran & Acting<User>

/** What reading needs: of a caller, or of somebody whose data is exported. */
export type Reader = Pick<Asked, 'assets' | 'knex'> &
  Partial<Pick<Asked, 'uses'>> & { readonly caller: { readonly id: string } }
