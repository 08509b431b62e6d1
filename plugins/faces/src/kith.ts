import { type Acting, type ContextOf, type User, every, labels, plugin } from '@kith/sdk'
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
      .meta(
        labels({
          title: {
            en: 'Photos before somebody without a name is listed',
            de: 'Fotos, ab denen jemand ohne Namen in der Liste steht',
          },
          description: { en: 'Others are shown on request.', de: 'Andere werden auf Wunsch gezeigt.' },
        }),
      ),
    models: z
      .string()
      .trim()
      .max(1000)
      .default('')
      .meta(
        labels({
          title: { en: 'Model folder', de: 'Ordner mit Modellen' },
          description: {
            en: 'A folder on the server with manifest.json and ONNX files. Empty: the models that come with Kith. With other models all photos are looked at again; people and names stay.',
            de: 'Ein Ordner auf dem Server mit manifest.json und ONNX-Dateien. Leer: die Modelle, die Kith mitbringt. Mit anderen Modellen werden alle Fotos noch einmal angesehen; Personen und Namen bleiben.',
          },
        }),
      ),
    workers: z
      .int()
      .min(0)
      .max(64)
      .default(0)
      .meta(
        labels({
          title: { en: 'Photos at once', de: 'Fotos zugleich' },
          description: {
            en: '0: half as many as the server has processors.',
            de: '0: halb so viele, wie der Server Prozessoren hat.',
          },
        }),
      ),
  }),
  preferences: z.object({
    shareNames: z
      .boolean()
      .default(false)
      .meta(
        labels({
          title: { en: 'Names on my photos', de: 'Namen auf meinen Fotos' },
          description: {
            en: 'Whoever else may see my photos sees the names of the people on them.',
            de: 'Wer meine Fotos auch sehen darf, sieht die Namen der Personen darauf.',
          },
        }),
      ),
  }),
})

/** What a route for people with an account hands on to functions that several of them call. */
export type Asked = ContextOf<typeof kith> & Acting<User>

/** What every handler and job of the plugin has. */
export type Working = ContextOf<typeof kith>
