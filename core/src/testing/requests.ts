import type { Plugin, Route } from '@kith/sdk'
import { type TestAnswer, TestError, type TestRequests, type TestUser } from '@kith/sdk/testing'
import { z } from 'zod'

type Headers_ = Record<string, string>

/** Requests of one user, or of nobody. */
export function requestsOf(base: string, user: TestUser | null, extra: Headers_ = {}): TestRequests {
  const send = async (method: string, path: string, body?: unknown, headers: Headers_ = {}): Promise<TestAnswer> => {
    const form = body instanceof FormData
    const answer = await fetch(new URL(path, base), {
      method,
      redirect: 'manual',
      headers: {
        ...(user && { authorization: `Bearer ${user.token}` }),
        ...(body !== undefined && !form && { 'content-type': 'application/json' }),
        ...extra,
        ...headers,
      },
      ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
    })
    return { status: answer.status, headers: answer.headers, body: await readBody(answer) }
  }
  return {
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body, headers),
    put: (path, body, headers) => send('PUT', path, body, headers),
    patch: (path, body, headers) => send('PATCH', path, body, headers),
    delete: (path, body, headers) => send('DELETE', path, body, headers),
  }
}

async function readBody(answer: Response): Promise<unknown> {
  const type = answer.headers.get('content-type') ?? ''
  if (type.startsWith('application/json')) return answer.json()
  if (type.startsWith('text/') || type.includes('ndjson')) return answer.text()
  return Buffer.from(await answer.arrayBuffer())
}

const Failure = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

interface CallInput {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
}

/** The routes of a plugin as functions. */
export function clientOf(
  base: string,
  user: TestUser | null,
  plugin: Plugin,
  extra: Headers_ = {},
): Record<string, (input?: CallInput) => Promise<unknown>> {
  const requests = requestsOf(base, user, extra)
  const call =
    (route: Route) =>
    async (input: CallInput = {}) => {
      const path = pathOf(plugin, route, input.params ?? {}) + queryOf(input.query ?? {})
      const answer = route.method === 'get' ? await requests.get(path) : await requests[route.method](path, input.body)
      if (answer.status >= 400) {
        const failure = Failure.safeParse(answer.body).data?.error
        throw new TestError(answer.status, failure?.code ?? 'unknown', failure?.message ?? String(answer.body))
      }
      return 'reply' in route.spec.returns ? answer : z.decode(route.spec.returns, answer.body as never)
    }
  return Object.fromEntries(Object.entries(plugin.routes).map(([name, route]) => [name, call(route)]))
}

function pathOf(plugin: Plugin, route: Route, params: Record<string, string>): string {
  const own = route.page ? route.path : `/api/${plugin.id}${route.path === '/' ? '' : route.path}`
  return own.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

function queryOf(query: Record<string, unknown>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(name, String(one))
  return search.size > 0 ? `?${search}` : ''
}
