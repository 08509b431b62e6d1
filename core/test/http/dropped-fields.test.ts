import { droppedFields } from '#core/http/dropped-fields.js'
import { expect, test } from 'vitest'

test('fields that an answer has and its schema does not are named by their paths', () => {
  const answered = { id: 1, secret: 'x', items: [{ id: 2, leak: true, by: { id: 3, email: 'y' } }], at: new Date() }
  const sent = { id: 1, items: [{ id: 2, by: { id: 3 } }], at: '2024-05-01T12:00:00Z' }
  expect(droppedFields(answered, sent)).toEqual(['secret', 'items[].leak', 'items[].by.email'])
})

test('what is there in another form is not missing', () => {
  expect(droppedFields([], [])).toEqual([])
  expect(droppedFields('text', 'text')).toEqual([])
  expect(droppedFields({ note: undefined, at: new Date() }, { at: '2024-05-01T12:00:00Z' })).toEqual([])
})
