import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Server, serve, startAndKill } from '../server.ts'

/** A server that is killed and started again on the same data. */
export interface Target {
  /** Of its database; undefined for the embedded one, which can be looked into only while no server runs. */
  readonly databaseUrl: string | undefined
  start(): Promise<Server>
  /** Starts it, and kills it after some milliseconds, wherever it is then. */
  startAndKill(after: number): Promise<void>
  /** What the last one printed. */
  output(): string
  close(): Promise<void>
}

/** With `server`, a new database on it; without, the embedded one. */
export async function createTarget(data: string, server: string | undefined): Promise<Target> {
  const env: Record<string, string> = {}
  const name = `kith_faults_${randomUUID().replaceAll('-', '')}`
  if (server) {
    await onServer(server, `create database ${name}`)
    env['DATABASE_URL'] = Object.assign(new URL(server), { pathname: `/${name}` }).href
  }
  let running: Server | undefined
  return {
    databaseUrl: env['DATABASE_URL'],
    async start() {
      running = await serve(data, [], env)
      return running
    },
    startAndKill: (after) => startAndKill(data, ['serve'], env, after),
    output: () => running?.output() ?? '',
    async close() {
      await running?.kill()
      if (server) await onServer(server, `drop database ${name} with (force)`)
    },
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
