import { type Acting, type ContextOf, type User, every, plugin } from '@kith/sdk'
import { z } from 'zod'
import pkg from '../package.json' with { type: 'json' }
import type { PeopleElsewhere } from './api.ts'

/** The typed factory of this plugin. */
export const kith = plugin({
  package: pkg,
  uses: { elsewhere: every<PeopleElsewhere>('faces.people/v1') },
  settings: z.object({
    minFaces: z
      .int()
      .min(1)
      .max(100)
      .default(3)
      .meta({ title: 'Photos before somebody without a name is listed', description: 'Others are shown on request.' }),
    models: z.string().trim().max(1000).default('').meta({
      title: 'Model folder',
      description:
        'A folder on the server with manifest.json and ONNX files. Empty: the models that come with Kith. With other models all photos are looked at again; people and names stay.',
    }),
    workers: z
      .int()
      .min(0)
      .max(64)
      .default(0)
      .meta({ title: 'Photos at once', description: '0: half as many as the server has processors.' }),
  }),
  preferences: z.object({
    shareNames: z.boolean().default(false).meta({
      title: 'Names on my photos',
      description: 'Whoever else may see my photos sees the names of the people on them.',
    }),
  }),
})

/** What a route for people with an account hands on to functions that several of them call. */
export type Asked = ContextOf<typeof kith> & Acting<User>

/** What every handler and job of the plugin has. */
export type Working = ContextOf<typeof kith>
