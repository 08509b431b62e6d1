import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { root } from '../lib/root.mjs'

const read = (file: string) => readFile(path.join(root, file), 'utf8')

const Health = z.object({ test: z.array(z.string()) }).catchall(z.unknown())
const Service = z.strictObject({
  image: z.string(),
  build: z.strictObject({ context: z.literal('.'), dockerfile: z.literal('Containerfile') }).optional(),
  restart: z.literal('unless-stopped'),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  command: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()),
  depends_on: z.record(z.string(), z.object({ condition: z.literal('service_healthy') })).default({}),
  healthcheck: Health.optional(),
  shm_size: z.string().optional(),
})
const Compose = z.object({ services: z.record(z.string(), Service), volumes: z.record(z.string(), z.object({})) })

/** What Kith reads of its environment. */
async function variables(): Promise<string[]> {
  const text = await read('core/src/config.ts')
  return [...text.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(([, name]) => name ?? '')
}

test('the compose file starts commands there are, with variables Kith reads, on services that are there', async () => {
  const { services, volumes } = Compose.parse(parse(await read('docker-compose.yml'), { merge: true }))
  expect(Object.keys(services)).toEqual(['web', 'worker', 'database', 'redis'])
  const known = await variables()
  expect(known).toContain('DATABASE_URL')
  for (const name of ['web', 'worker']) {
    const service = services[name]
    const [command = ''] = service?.command ?? []
    const { stdout } = await promisify(execFile)(process.execPath, [
      path.join(root, 'core/dist/cli/main.js'),
      command,
      '--help',
    ])
    expect(stdout).toContain(`Usage: kith ${command}`)
    for (const variable of Object.keys(service?.environment ?? {})) expect(known).toContain(variable)
    for (const needed of Object.keys(service?.depends_on ?? {})) expect(services[needed]?.healthcheck).toBeDefined()
  }
  const mounted = Object.values(services).flatMap(({ volumes: own }) => own.map((one) => one.split(':')[0] ?? ''))
  for (const volume of Object.keys(volumes)) expect(mounted).toContain(volume)
  // Only the web process is reached, and from this machine alone.
  expect(Object.values(services).flatMap(({ ports }) => ports)).toEqual(['127.0.0.1:${KITH_PORT:-2283}:2283'])
})

test('in the container Kith is not root, and the file it starts is what the package calls kith', async () => {
  const text = await read('Containerfile')
  const last = text.slice(text.lastIndexOf('\nFROM '))
  expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('ENTRYPOINT'))
  const { bin } = z.object({ bin: z.record(z.string(), z.string()) }).parse(JSON.parse(await read('core/package.json')))
  expect(last).toContain(`/opt/kith/core/${bin['kith']?.replace('./', '')}`)
})

test('the systemd unit is one', async ({ skip }) => {
  const unit = await read('deploy/kith.service')
  const known = await variables()
  for (const [, name] of unit.matchAll(/[= ]((?:KITH|DATABASE|REDIS)_[A-Z_]+)=/g)) expect(known).toContain(name)
  const verified = await promisify(execFile)('systemd-analyze', [
    'verify',
    path.join(root, 'deploy/kith.service'),
  ]).catch((error: unknown) => z.object({ code: z.union([z.string(), z.number()]), stderr: z.string() }).parse(error))
  if ('code' in verified && verified.code === 'ENOENT') return skip('there is no systemd here')
  // That node is elsewhere on this machine is none of its faults.
  expect(
    verified.stderr.split('\n').filter((line) => line !== '' && !/not executable|No such file/.test(line)),
  ).toEqual([])
})
