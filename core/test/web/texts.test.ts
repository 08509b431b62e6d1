import { describe, expect, test } from 'vitest'
import { de } from '../../web/texts/de.ts'
import { en } from '../../web/texts/en.ts'

type Said = string | Readonly<Record<string, string>>

const formsOf = (text: Said): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text))
const valuesIn = (text: Said): string[] =>
  [...new Set(formsOf(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort()

describe('What the pages say in German', () => {
  const german: Readonly<Record<string, Said>> = de
  const english: Readonly<Record<string, Said>> = en

  test('is all that they say in English, with the same values in it', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort())
    const differ = Object.entries(english).filter(([key, text]) => {
      const other = german[key]
      return other === undefined || valuesIn(text).join() !== valuesIn(other).join()
    })
    expect(differ.map(([key]) => key)).toEqual([])
  })

  test('is never empty', () => {
    expect(Object.entries(german).filter(([, text]) => formsOf(text).some((form) => form.trim() === ''))).toEqual([])
  })
})
