import { expect, test } from 'vitest'
import { findTools } from '#core/video/find-tools.js'
import { runTool } from '#core/video/run-tool.js'

const ENDLESS = ['-v', 'error', '-re', '-f', 'lavfi', '-i', 'testsrc', '-f', 'null', '-']
const never = new AbortController().signal

test('a tool that does not come to an end is killed', async () => {
  const { ffmpeg } = await findTools(undefined)
  const endless = runTool(ffmpeg, { args: ENDLESS, signal: never, seconds: 1 })
  await expect(endless).rejects.toMatchObject({ code: 'timeout' })
})

test('a tool is killed when its job is given up', async () => {
  const { ffmpeg } = await findTools(undefined)
  const job = new AbortController()
  const running = runTool(ffmpeg, { args: ENDLESS, signal: job.signal, seconds: 60 })
  job.abort(new Error('given up'))
  await expect(running).rejects.toThrow('given up')
})

test('a tool that prints without an end is killed', async () => {
  const { ffmpeg } = await findTools(undefined)
  const args = ['-v', 'error', '-f', 'lavfi', '-i', 'testsrc', '-f', 'rawvideo', '-']
  await expect(runTool(ffmpeg, { args, signal: never, seconds: 60 })).rejects.toMatchObject({ code: 'unreadable' })
})

test('a tool that is not there is a reason to go without', async () => {
  await expect(runTool('/nowhere/ffmpeg', { args: [], signal: never, seconds: 1 })).rejects.toThrow('KITH_FFMPEG')
})
