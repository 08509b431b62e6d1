import { createTranslate, errorsIn, p } from '@kith/sdk/widgets'
import { describe, expect, test } from 'vitest'
import { kindOf, textOfValue, valueOfText } from '../../web/schema-form/json-schema.ts'
import { wordsOf } from '../../web/schema-form/words-of.ts'
import { match } from '../../web/router/match.ts'
import { MOST_HEIGHT, createScale } from '../../web/timeline/scale.ts'
import { createSelection } from '../../web/timeline/selection.ts'
import type { Tile } from '../../web/timeline/tile.ts'

describe('A path', () => {
  test.each([
    ['/', '/', {}],
    ['/photo/:id', '/photo/a%20b', { id: 'a b' }],
    ['/photo/:id', '/photo/a/', { id: 'a' }],
    ['/photo/:id', '/photo/%E0', { id: '%E0' }],
    ['/photo/:id', '/photo', undefined],
    ['/photo/:id', '/photo/a/b', undefined],
    ['/users', '/plugins', undefined],
  ])('in the pattern %s: %s', (pattern, path, params) => {
    expect(match(pattern, path)).toEqual(params)
  })
})

describe('A selection', () => {
  test('goes on and off, one by one and day by day', () => {
    const selection = createSelection()
    selection.toggle('a')
    selection.toggleAll(['a', 'b'])
    expect([...selection.ids.value]).toEqual(['a', 'b'])
    selection.toggleAll(['a', 'b'])
    expect(selection.ids.value.size).toBe(0)
  })

  const tiles = (...ids: string[]) => Promise.resolve(ids.map((id) => ({ id }) as Tile))

  test('takes photos when they are loaded, unless it was cleared meanwhile', async () => {
    const selection = createSelection()
    selection.toggle('c')
    const added = selection.add(tiles('a', 'b'), 'a')
    expect(selection.busy.value).toBe(true)
    await added
    expect([[...selection.ids.value].sort(), selection.last, selection.busy.value]).toEqual([
      ['a', 'b', 'c'],
      'a',
      false,
    ])
    const late = selection.add(tiles('d'))
    selection.clear()
    await late
    expect(selection.ids.value.size).toBe(0)
  })

  test('that is dragged over photos follows there and back', () => {
    const selection = createSelection()
    selection.toggleAll(['a', 'x'])
    const on = selection.paint('b')
    on(['b', 'c', 'd'])
    on(['b', 'c'])
    expect([...selection.ids.value].sort()).toEqual(['a', 'b', 'c', 'x'])
    const off = selection.paint('a')
    off(['a', 'b', 'c'])
    off(['a', 'b'])
    expect([...selection.ids.value].sort()).toEqual(['c', 'x'])
  })
})

describe('How far one scrolled', () => {
  test('is the place in a layout that fits on a page', () => {
    const scale = createScale()
    scale.fit(5_000_000, 800)
    expect([scale.height, scale.read(1234), scale.goTo(77_000)]).toEqual([5_000_000, 1234, 77_000])
  })

  test('is near what it is, and far in proportion, where the layout is higher than a page can be', () => {
    const scale = createScale()
    scale.fit(5 * MOST_HEIGHT, 800)
    expect(scale.height).toBe(MOST_HEIGHT)
    const far = scale.read(MOST_HEIGHT / 2)
    expect(far / MOST_HEIGHT).toBeCloseTo(2.5, 1)
    expect(scale.read(MOST_HEIGHT / 2 + 100)).toBe(far + 100)
    expect(scale.read(MOST_HEIGHT - 800)).toBeCloseTo(5 * MOST_HEIGHT - 800)
    expect(scale.read(0)).toBe(0)
    expect(scale.read(MOST_HEIGHT - 800 + 72)).toBeCloseTo(5 * MOST_HEIGHT - 800 + 72)
    expect(scale.read(0)).toBe(0)
    for (const y of [1_000, 12_345_678, 5 * MOST_HEIGHT - 800]) {
      const scrolled = scale.goTo(y)
      expect(scale.read(scrolled)).toBe(y)
      expect(scrolled).toBeLessThanOrEqual(MOST_HEIGHT - 800)
    }
  })
})

describe('A setting in a form', () => {
  test.each([
    [{ type: 'string' }, 'text', 'hello', 'hello'],
    [{ type: 'string', secret: true }, 'secret', 'word', 'word'],
    [{ type: 'string', enum: ['a', 'b'] }, 'choice', 'b', 'b'],
    [{ type: 'integer' }, 'number', '12', 12],
    [{ type: 'array', items: { type: 'string' } }, 'lines', ' a \n\nb', ['a', 'b']],
    [{ type: 'object' }, 'json', '{"a":1}', { a: 1 }],
  ] as const)('of %o is a field of kind %s', (schema, kind, text, value) => {
    expect(kindOf(schema)).toBe(kind)
    expect(valueOfText(kind, text)).toEqual(value)
    expect(valueOfText(kind, textOfValue(kind, value))).toEqual(value)
  })

  test('that is left empty falls back to its default, a secret to what it was', () => {
    expect(valueOfText('text', '')).toBeUndefined()
    expect(valueOfText('number', '')).toBeUndefined()
    expect(valueOfText('secret', '')).toBeNull()
  })

  test('has a label made of its name', () => {
    expect(['maxItems', 'max_items', 'max-items'].map(wordsOf)).toEqual(['Max items', 'Max items', 'Max items'])
  })
})

describe('Texts', () => {
  const en = { photos: { one: '{count} photo', other: '{count} photos' }, hello: 'Hello {name}', only: 'Only English' }

  test('have values, plurals and numbers of the language, and English for what is not translated', () => {
    const t = createTranslate({ en, de: { photos: { one: '{count} Foto', other: '{count} Fotos' } } }, 'de-DE')
    expect([t('photos', { count: 1 }), t('photos', { count: 12_345 })]).toEqual(['1 Foto', '12.345 Fotos'])
    expect(t('only')).toBe('Only English')
    expect(t('hello', { name: '{count}' })).toBe('Hello {count}')
    expect(t('hello')).toBe('Hello {name}')
  })
})

describe('A property of a widget', () => {
  test('is read from an attribute, or says what is wrong with it', () => {
    expect(p.string.parse('a')).toBe('a')
    expect(p.number.or(4).parse(null)).toBe(4)
    expect([p.boolean.parse(''), p.boolean.parse('false'), p.boolean.parse(null)]).toEqual([true, false, false])
    expect(p.oneOf('grid', 'list').parse(null)).toBe('grid')
    expect(p.json<number[]>().parse('[1]')).toEqual([1])
    expect(() => p.string.parse(null)).toThrow('is missing')
    expect(() => p.number.parse('')).toThrow('is not a number')
    expect(() => p.oneOf('grid', 'list').parse('map')).toThrow('must be one of grid, list')
    expect(() => p.json().parse('{')).toThrow('is not JSON')
  })
})

describe('An error', () => {
  const say = errorsIn(
    {
      en: { 'hearts.enough': 'Enough' },
      de: { 'hearts.enough': 'Genug: {most}', bad: 'Falsch: {fields}', why: 'Weil: {message}' },
    },
    'de',
  )
  const refusal = (code: string, details = {}) => ({ code, message: 'The words of the server.', details })

  test('is said by the text that has its code, with what it says besides', () => {
    expect(say(refusal('hearts.enough', { details: { most: 5 } }))).toBe('Genug: 5')
    expect(say(refusal('bad', { issues: [{ path: 'name' }, { path: ['folders', 0] }] }))).toBe(
      'Falsch: name, folders.0',
    )
    expect(say(refusal('why'))).toBe('Weil: The words of the server.')
  })

  test('of another code is left to others', () => {
    expect(say(refusal('hearts.else'))).toBeUndefined()
  })
})
