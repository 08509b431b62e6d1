import { z } from 'zod'
import type { Route } from '../../../routes.ts'
import type { TestAnswer, TestUser } from '../../types.ts'
import { encoded, pathOf } from '../requests.ts'
import { idsIn } from '../rows.ts'
import { BAD_TEXTS, badBodies, inTurns, sampleOf } from '../samples.ts'
import { type RunningTrial, trying } from '../trial.ts'

const RULE = 'bad input is refused'
const NOBODY = '00000000-0000-4000-8000-000000000000'

/** One thing to ask of a route. */
interface Request {
  readonly path: string
  readonly body?: unknown
}

/**
 * Asks every route for what nobody means, and for things that are there, as each of the users. Whatever comes, the answer
 * is one that was meant: never an error of the server.
 */
export async function checkBadInput(trial: RunningTrial): Promise<void> {
  const { k, plugin } = trial
  const ids = [...(await idsIn(k.knex, plugin.schema, 6)), await k.asset(k.users.ada), k.users.bob.id, NOBODY]
  // What deletes comes last: there should be something to ask for until then.
  const routes = Object.entries(plugin.routes).sort((a, b) => rankOf(a[1]) - rankOf(b[1]))
  for (const [name, route] of routes) {
    const asked = [...requestsOf(trial, route, ids)]
    for (const request of asked) await ask(trial, name, route, k.users.bob, request)
    for (const request of asked.slice(0, 2 * ids.length)) {
      await ask(trial, name, route, k.users.ada, request)
      await ask(trial, name, route, null, request)
    }
    if (route.spec.body) for (const init of brokenBodies()) await askRaw(trial, name, route, init)
  }
  await trying(trial, RULE, 'Work that a strange request set off failed', () => k.runJobs())
}

const rankOf = (route: Route) => ['get', 'post', 'put', 'patch', 'delete'].indexOf(route.method)

function* requestsOf({ plugin }: RunningTrial, route: Route, ids: readonly string[]): Generator<Request> {
  const { body } = route.spec
  const pick = inTurns(ids, NOBODY)
  const schema = body && !('body' in body) ? body : undefined
  const good = (least = true) =>
    schema ? { body: sampleOf(schema, pick, { least }) } : body ? { body: new FormData() } : {}
  for (const id of ids) yield { path: pathOf(plugin, route, () => id), ...good() }
  for (const id of ids) yield { path: pathOf(plugin, route, () => id), ...good(false) }
  for (const text of BAD_TEXTS) yield { path: pathOf(plugin, route, () => text), ...good() }
  const path = pathOf(plugin, route, pick)
  for (const name of Object.keys(route.spec.query ?? {})) {
    for (const text of BAD_TEXTS) yield { path: `${path}?${name}=${encoded(text)}`, ...good() }
    yield { path: `${path}?${name}=x&${name}=y`, ...good() }
  }
  if (schema) for (const bad of badBodies(schema, pick)) yield { path, ...(bad !== undefined && { body: bad }) }
  if (body && 'body' in body) for (const form of strangeForms(Object.keys(body.fields))) yield { path, body: form }
}

function* strangeForms(fields: readonly string[]): Generator<FormData> {
  for (const text of BAD_TEXTS) {
    const form = new FormData()
    for (const field of fields) form.append(field, text)
    form.append('file', new Blob([text.slice(0, 1_000)], { type: 'image/jpeg' }), text.slice(0, 200) || 'a')
    yield form
  }
}

function brokenBodies(): { headers: Record<string, string>; body: string }[] {
  const multipart = 'multipart/form-data; boundary=b'
  return [
    { headers: { 'content-type': 'application/json' }, body: '{"a":' },
    { headers: { 'content-type': 'application/json' }, body: '['.repeat(100_000) },
    { headers: { 'content-type': 'text/plain' }, body: 'x' },
    { headers: { 'content-type': 'multipart/form-data' }, body: 'x' },
    {
      headers: { 'content-type': multipart },
      body: '--b\r\ncontent-disposition: form-data; name="f"; filename="a"\r\n\r\nx',
    },
  ]
}

async function ask(
  trial: RunningTrial,
  name: string,
  route: Route,
  user: TestUser | null,
  { path, body }: Request,
): Promise<void> {
  const requests = trial.k.as(user)
  const sent = `${route.method.toUpperCase()} ${shortened(path)}${body === undefined ? '' : ` with ${describe(body)}`}`
  try {
    judge(trial, name, sent, await (route.method === 'get' ? requests.get(path) : requests[route.method](path, body)))
  } catch (error) {
    trial.report(RULE, `${sent} was cut off: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

async function askRaw(trial: RunningTrial, name: string, route: Route, init: RequestInit): Promise<void> {
  const { k, plugin } = trial
  const url = new URL(
    pathOf(plugin, route, () => NOBODY),
    k.url,
  )
  const authorization = `Bearer ${k.users.bob.token}`
  const answer = await fetch(url, {
    ...init,
    method: route.method.toUpperCase(),
    headers: { ...Object(init.headers), authorization },
  })
  const body: unknown = await answer.json().catch(() => undefined)
  judge(trial, name, `${route.method.toUpperCase()} with the body ${describe(init.body)}`, { ...pick(answer), body })
}

const pick = ({ status, headers }: Response) => ({ status, headers })

const Failure = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** Says each mistake of a route once: the first request that shows it is enough. */
function judge(trial: RunningTrial, name: string, sent: string, { status, body }: TestAnswer): void {
  if (status < 300) trial.worked(name)
  if (status !== 500) return
  const { message } = Failure.safeParse(body).data?.error ?? { message: 'nothing more is known' }
  const fits = message.includes('does not fit its schema')
  const cure = fits
    ? 'Answer what `returns` says, or say what you answer.'
    : 'Say in its schemas what it takes, and answer what cannot be with an error of `kith.error`.'
  const known = `${trial.plugin.id}.${name}: ${message}`
  if (seen(trial).has(known)) return
  seen(trial).add(known)
  trial.report(RULE, `Route "${name}" broke on ${sent}: ${message} ${cure}`)
}

const told = new WeakMap<object, Set<string>>()
const seen = (trial: RunningTrial): Set<string> => {
  const known = told.get(trial) ?? new Set<string>()
  told.set(trial, known)
  return known
}

const describe = (body: unknown): string =>
  body instanceof FormData ? 'a form' : shortened(typeof body === 'string' ? body : JSON.stringify(body))

const shortened = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text)
