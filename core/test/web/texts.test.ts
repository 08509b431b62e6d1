import { TEXTS } from '#core/doctor/texts.js'
import { describe, expect, test } from 'vitest'
import { de } from '../../web/texts/de.ts'
import { errors } from '../../web/texts/de/errors.ts'
import { health } from '../../web/texts/de/health.ts'
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

  test('is, of the health of the server, what it says itself, with the same values in it', () => {
    const german: Readonly<Record<string, Said>> = health
    expect(Object.keys(german).sort()).toEqual(Object.keys(TEXTS).sort())
    const differ = Object.entries(TEXTS).filter(
      ([name, text]) => valuesIn(german[name] ?? '').join() !== valuesIn(text).join(),
    )
    expect(differ.map(([name]) => name)).toEqual([])
  })

  test('is a sentence for every error', () => {
    expect(Object.entries(errors).filter(([, text]) => !/[.:] ?(\{\w+\})?$|\)\.$/.test(text))).toEqual([])
  })
})
