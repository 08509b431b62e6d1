// npm start [-- FOLDER]: installs and builds what changed, then serves.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { prepare } from './lib/prepare.mjs'
import { root } from './lib/root.mjs'

await prepare()

const cli = join(root, 'core/dist/cli/main.js')
if (!existsSync(cli)) {
  console.error('The server was not built: core/dist/cli/main.js is missing. Run `npm run build -- --force`.')
  process.exit(1)
}

const server = spawn(process.execPath, [cli, 'serve', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })

let told = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // A terminal sends Ctrl-C to the server as well, which would take a second one for impatience.
    if (told || (signal === 'SIGINT' && process.stdin.isTTY)) return
    told = true
    server.kill(signal)
  })
}
server.on('close', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1)
})
