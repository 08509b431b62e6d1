import { conformance } from '@kith/sdk/testing'
import { test } from 'vitest'
import s3Library from '../dist/src/index.js'

test('it keeps to what every plugin promises', { timeout: 180_000 }, async () => {
  await conformance(s3Library)
})
