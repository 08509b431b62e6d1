import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Starts a script of this folder that goes on; resolves with the JSON it prints once it is ready. */
export async function startScript(name, args) {
  const script = fileURLToPath(new URL(name, import.meta.url))
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  let output = ''
  const said = new Promise((resolve) => {
    child.stdout.on('data', (chunk) => {
      output += chunk
      if (output.includes('\n')) resolve(output)
    })
  })
  const first = await Promise.race([said, ended])
  if (typeof first !== 'string')
    throw new Error(`The server of the bench ended with ${first.join(' ')} before it was ready; why is above.`)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { ...JSON.parse(first), stop }
}
