import { wordsIn } from '@kith/sdk'
import { z } from 'zod'

const words = z.union([z.string(), z.object({ en: z.string() }).catchall(z.string())])
const Said = z.object({ title: words, description: words.optional() })

/** A form as JSON Schema, with titles and descriptions that `labels` of the SDK says in the reader's language. */
export const formIn = (schema: z.ZodType, language: string): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(schema, {
    io: 'input',
    override({ jsonSchema }) {
      const { labels } = jsonSchema
      const { data } = Said.safeParse(labels)
      if (!data) return
      delete jsonSchema['labels']
      jsonSchema.title = wordsIn(data.title, language)
      if (data.description !== undefined) jsonSchema.description = wordsIn(data.description, language)
    },
  })
