import { z } from 'zod'
import { whyNotEncoded, whyNotJson } from './json-schema.ts'
import type { Plugin } from './parts.ts'
import type { Route, RouteSpec } from './routes.ts'

const KEYS: Readonly<Record<keyof RouteSpec, true>> = {
  summary: true,
  description: true,
  auth: true,
  scope: true,
  limit: true,
  params: true,
  query: true,
  body: true,
  returns: true,
  status: true,
  errors: true,
}

/** What is wrong with the routes of a plugin. */
export function checkRoutes(plugin: Plugin): string[] {
  const taken = new Map<string, string>()
  return Object.entries(plugin.routes).flatMap(([name, route]) => {
    const address = `${route.method} ${route.page} ${route.path.replace(/:\w+/g, ':')}`
    const same = taken.get(address)
    taken.set(address, name)
    const wrong = [
      ...(same ? [`has the same method and path as "${same}"`] : []),
      ...checkPath(route, plugin),
      ...checkSpec(route, plugin),
    ]
    return wrong.map((mistake) => `route "${name}" ${mistake}`)
  })
}

function checkPath({ path, page, spec }: Route, plugin: Plugin): string[] {
  const wrong: string[] = []
  const named = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')
  if (!/^(\/|(\/(:\w+|[\w.~-]+))+)$/.test(path))
    wrong.push(`has the path "${path}"; use plain segments and :parameters only`)
  if (new Set(named).size < named.length) wrong.push(`has the same parameter twice in "${path}"`)
  for (const param of Object.keys(spec.params ?? {}))
    if (!named.includes(param)) wrong.push(`has a parameter "${param}" that is not in "${path}"`)
  const first = path.split('/')[1] ?? ''
  if (page && !plugin.pages.includes(first))
    wrong.push(`needs "${first}" to be claimed in package.json ("kith": { "pages": ["${first}"] })`)
  return wrong
}

function checkSpec({ method, spec }: Route, plugin: Plugin): string[] {
  const wrong: string[] = []
  for (const key of Object.keys(spec)) if (!(key in KEYS)) wrong.push(`says "${key}", which means nothing there`)
  if ((method === 'get' || method === 'delete') && spec.body)
    wrong.push(`is a ${method.toUpperCase()} and cannot have a body`)
  for (const error of spec.errors ?? [])
    if (!error.code.startsWith(`${plugin.id}.`)) wrong.push(`lists the error "${error.code}" of somebody else`)
  const read = {
    params: z.object(spec.params ?? {}),
    query: z.object(spec.query ?? {}),
    ...(spec.body && !('body' in spec.body) && { body: spec.body }),
  }
  for (const [part, schema] of Object.entries(read)) {
    const reason = whyNotJson(schema)
    if (reason) wrong.push(`has a \`${part}\` that ${reason}`)
  }
  if ('reply' in spec.returns) return wrong
  const reason = whyNotJson(spec.returns) ?? whyNotEncoded(spec.returns)
  return reason ? [...wrong, `has a \`returns\` that ${reason}`] : wrong
}
