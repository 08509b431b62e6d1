import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Log } from '@kith/sdk'
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { VERSION } from '../server/version.ts'
import { type GaugeDeps, addGauges } from './gauges.ts'
import type { Observer } from './observer.ts'

export interface Metrics {
  readonly observer: Observer
  close(): Promise<void>
}

export interface MetricsOptions extends GaugeDeps {
  readonly port: number
  readonly host: string
  readonly log: Log
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/**
 * Serves `/metrics` for Prometheus on a port of its own: workers have no other, and what a reverse proxy shows the world
 * does not have to leave it out.
 */
export async function startMetrics(o: MetricsOptions): Promise<Metrics> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  addGauges(registry, o)
  const registers = [registry]
  new Gauge({ name: 'kith_info', help: 'The version that runs', labelNames: ['version'], registers }).set(
    { version: VERSION },
    1,
  )
  const requests = new Histogram({
    name: 'kith_http_request_seconds',
    help: 'Requests, by the area of the API (or `web`), and how long they took to answer',
    labelNames: ['method', 'area', 'status'],
    buckets: SECONDS,
    registers,
  })
  const work = new Histogram({
    name: 'kith_job_seconds',
    help: 'Jobs done by this process, and how long they took',
    labelNames: ['job'],
    buckets: SECONDS,
    registers,
  })
  const failures = new Counter({
    name: 'kith_job_failures_total',
    help: 'Attempts at jobs that failed in this process',
    labelNames: ['job'],
    registers,
  })

  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => {
        o.log.warn({ err: error }, 'metrics not read')
        response.writeHead(503).end()
      },
    )
  })
  server.listen(o.port, o.host)
  await once(server, 'listening')
  server.unref()
  return {
    observer: {
      request: ({ method, area, status, seconds }) =>
        requests.observe({ method, area, status: String(status) }, seconds),
      work({ job, failed, seconds }) {
        work.observe({ job }, seconds)
        if (failed) failures.inc({ job })
      },
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
