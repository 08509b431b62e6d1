import { setPriority } from 'node:os'
import { platform } from 'node:process'
import { parentPort, workerData } from 'node:worker_threads'
import { type FaceFinder, openFaceFinder } from './face-finder.ts'
import type { ModelSet } from './model-set.ts'
import { loadRuntime, NO_RUNTIME } from './runtime.ts'
import type { Answer, Question } from './threads.ts'

const NICE = 5

// On Linux this is of the thread only; elsewhere it would be of the whole server.
if (platform === 'linux') setPriority(0, NICE)

const models: ModelSet = workerData
let finder: Promise<FaceFinder> | undefined

parentPort?.on('message', (question: Question) => void reply(question))

async function reply({ picture, box }: Question): Promise<void> {
  let answer: Answer
  try {
    finder ??= open()
    const opened = await finder
    const face = box && (await opened.embed(picture, box))
    answer = { faces: box ? (face ? [face] : []) : await opened.find(picture) }
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) }
  }
  parentPort?.postMessage(answer)
}

async function open(): Promise<FaceFinder> {
  const runtime = await loadRuntime()
  if (!runtime) throw new Error(NO_RUNTIME)
  return openFaceFinder(runtime, models)
}
