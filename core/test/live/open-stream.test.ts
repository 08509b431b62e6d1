import { openStream } from '#core/live/open-stream.js'
import { describe, expect, it } from 'vitest'

const visitor = { kind: 'visitor', id: 'v', plugin: 'walls' } as const
const message = { name: 'walls.painted', payload: { text: 'x'.repeat(1000) } }

describe('a stream', () => {
  it('whose page does not read is let go before it takes much memory', () => {
    const stream = openStream(visitor, undefined, 1)
    for (let i = 0; i < 10_000; i++) stream.send(message)
    expect(stream.body.readableLength).toBeLessThan(300 * 1024)
  })

  it('that ended takes no more, and does not mind', async () => {
    const stream = openStream(visitor, undefined, 1)
    stream.end()
    stream.send(message)
    stream.beat()
    stream.end()
    const chunks = await stream.body.toArray()
    expect(chunks.map(String)).toEqual(['retry: 3000\n\n'])
  })
})
