import { spawn } from 'node:child_process'
import { root } from './root.mjs'

const windows = process.platform === 'win32'

/** Runs a program with its output shown, in the repository's root. Resolves with its exit code. */
export function run(command, args = [], { env = {}, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, ...options })
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}

/** Runs a Node program: one of ours, or a package's own, which spares the start of `npx`. */
export function runNode(script, args = [], options = {}) {
  return run(process.execPath, [script, ...args], options)
}

export function runNpm(args) {
  const npm = process.env.npm_execpath
  return npm?.endsWith('.js') ? runNode(npm, args) : run('npm', args, { shell: windows })
}

/** Runs a program and resolves with what it printed; its errors are shown. Rejects when it fails. */
export function capture(script, args = []) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString())
      else reject(new Error(`\`node ${[script, ...args].join(' ')}\` ended with ${code}; what it said is above.`))
    })
  })
}
