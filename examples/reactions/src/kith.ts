import { every, labels, plugin, secret } from '@kith/sdk'
import { z } from 'zod'
import pkg from '../package.json' with { type: 'json' }
import type { CommentCheck } from './api.ts'

/** The typed factory of this plugin. Everything else is made with it. */
export const kith = plugin({
  package: pkg,
  uses: { checks: every<CommentCheck>('reactions.comment-check/v1') },
  settings: z.object({
    enough: z.int().min(1).max(100).default(2).describe('Hearts of the family that make a photo a favourite'),
    chat: z.url().optional().describe('A webhook of the family’s chat, to which what cannot wait is posted as JSON'),
    word: secret().min(4).optional().describe('What one must say to join the family; without it, anybody may'),
  }),
  preferences: z.object({
    weekly: z
      .boolean()
      .default(true)
      .meta(
        labels({
          title: { en: 'News on Sundays', de: 'Neues am Sonntag' },
          description: {
            en: 'Tell me on Sundays what is new among the favourites',
            de: 'Mir sonntags sagen, was bei den Lieblingsfotos neu ist',
          },
        }),
      ),
  }),
})
