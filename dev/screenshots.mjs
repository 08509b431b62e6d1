// npm run screenshots [-- PAGE…]: every page at three widths, in both themes, into screenshots/, to be looked at.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findChromium } from './lib/chromium.mjs'
import { prepare } from './lib/prepare.mjs'
import { root } from './lib/root.mjs'
import { takeScreenshots } from './lib/take-screenshots.mjs'

const executablePath = findChromium()
if (!executablePath) {
  console.error('There is no Chromium. Install one, or set KITH_CHROMIUM to its path.')
  process.exit(1)
}
await prepare()
const data = await mkdtemp(join(tmpdir(), 'kith-screenshots-'))
const into = join(root, 'screenshots')
await mkdir(into, { recursive: true })
const server = spawn(process.execPath, ['core/dist/cli/main.js', 'serve', '--sample'], {
  cwd: root,
  env: { ...process.env, KITH_DATA: data, KITH_PORT: '0', KITH_LOG: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const ended = once(server, 'exit')
try {
  const signIn = await new Promise((resolve, reject) => {
    createInterface(server.stdout).on('line', (line) => {
      const found = /Sign in at (\S+) as (\S+),.* password is (\S+)/.exec(line)
      if (found) resolve({ url: found[1], email: found[2], password: found[3] })
    })
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)))
  })
  const taken = await takeScreenshots({ executablePath, into, only: process.argv.slice(2), ...signIn })
  console.log(`${taken} pictures in ${into}.`)
} finally {
  server.kill('SIGTERM')
  await ended
  await rm(data, { recursive: true, force: true })
}
