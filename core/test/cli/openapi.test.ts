import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const main = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist/cli/main.js')

test('a reader who has seen enough ends the document without an error', async () => {
  const script = `set -o pipefail; "${process.execPath}" "${main}" openapi | head -n 1`
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', script])
  expect([stdout.trim(), stderr]).toEqual(['{', ''])
})
