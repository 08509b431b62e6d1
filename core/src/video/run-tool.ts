import { spawn } from 'node:child_process'
import os from 'node:os'
import { createInterface } from 'node:readline'
import { MediaError } from '../media/media-error.ts'
import { NoTools } from './find-tools.ts'

export interface ToolRun {
  readonly args: readonly string[]
  readonly signal: AbortSignal
  /** It is killed after that. */
  readonly seconds: number
  /** Hears the lines it prints instead of them being gathered. */
  readonly line?: ((line: string) => void) | undefined
}

/** What a tool may print: what says more of a video than this is no video. */
const MOST_PRINTED = 4 * 1024 * 1024
const MOST_COMPLAINED = 4_000

/** Runs a tool on a file that may be hostile: no shell, no input, no environment, an end. Answers what it printed. */
export async function runTool(tool: string, o: ToolRun): Promise<string> {
  o.signal.throwIfAborted()
  const late = AbortSignal.timeout(o.seconds * 1000)
  const tooMuch = new AbortController()
  const child = spawn(tool, o.args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', AV_LOG_FORCE_NOCOLOR: '1' },
    signal: AbortSignal.any([o.signal, late, tooMuch.signal]),
    killSignal: 'SIGKILL',
  })
  if (child.pid !== undefined) yieldToOthers(child.pid)
  let printed = ''
  let complained = ''
  if (o.line) createInterface({ input: child.stdout }).on('line', o.line)
  else
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      if (printed.length > MOST_PRINTED) tooMuch.abort()
    })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained = (complained + text).slice(-MOST_COMPLAINED)
  })
  const ended = await new Promise<number | Error>((resolve) => {
    let failed: Error | undefined
    child.on('error', (error) => {
      failed = error
      // A tool that never ran does not close.
      if (child.pid === undefined) resolve(error)
    })
    child.on('close', (code) => resolve(failed ?? code ?? -1))
  })
  o.signal.throwIfAborted()
  if (late.aborted)
    throw new MediaError('timeout', `The video was worked on for ${o.seconds} seconds without an end. Try it again.`)
  if (ended instanceof Error && child.pid === undefined) throw new NoTools(`${tool} cannot be run`, { cause: ended })
  if (ended !== 0) throw unreadable(complained)
  return printed
}

/** Pages and pictures come before videos. */
function yieldToOthers(pid: number): void {
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_LOW)
  } catch {
    // It has ended already.
  }
}

/** The last thing a tool said, without the path it says it of. */
function unreadable(complained: string): MediaError {
  const last = complained.trim().split('\n').at(-1) ?? ''
  const reason = last.replace(/^\S*\/.*: /, '').slice(0, 200)
  return new MediaError(
    'unreadable',
    `The video cannot be read${reason ? ` (${reason})` : ''}. Copy it again from where it came from.`,
  )
}
