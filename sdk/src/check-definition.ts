import { z } from 'zod'
import type { GrantPart, Plugin } from './parts.ts'

const isReply = (value: object): boolean => 'reply' in value || 'body' in value

/** Rules that types cannot say. Throws one sentence that lists every mistake, naming the part and the rule. */
export function checkDefinition(plugin: Plugin): void {
  const wrong: string[] = []
  checkRoutes(plugin, wrong)
  checkParts(plugin, wrong)
  for (const name of Object.keys(plugin.migrations))
    if (!/^\d{4}-[a-z0-9-]+$/.test(name)) wrong.push(`migration "${name}" must be named like "0001-init"`)
  for (const tag of Object.keys(plugin.widgets))
    if (!tag.startsWith(`kith-${plugin.id}-`)) wrong.push(`widget <${tag}> must start with "kith-${plugin.id}-"`)
  if (wrong.length > 0) throw new Error(`Plugin "${plugin.id}" is not well defined: ${wrong.join('; ')}.`)
}

function checkRoutes(plugin: Plugin, wrong: string[]): void {
  const taken = new Map<string, string>()
  for (const [name, route] of Object.entries(plugin.routes)) {
    const where = `route "${name}"`
    const { spec } = route
    const shape = route.path.replace(/:\w+/g, ':')
    const same = taken.get(`${route.method} ${route.page} ${shape}`)
    if (same) wrong.push(`${where} has the same method and path as "${same}"`)
    taken.set(`${route.method} ${route.page} ${shape}`, name)
    if (!/^(\/|(\/(:\w+|[\w.~-]+))+)$/.test(route.path))
      wrong.push(`${where}: "${route.path}" must be plain segments and :parameters`)
    if ((route.method === 'get' || route.method === 'delete') && spec.body)
      wrong.push(`${where} is a ${route.method.toUpperCase()} and cannot have a body`)
    if (route.page) {
      const first = route.path.split('/')[1] ?? ''
      if (!plugin.pages.includes(first))
        wrong.push(`${where}: claim "${first}" in package.json ("kith": { "pages": ["${first}"] })`)
    }
    for (const error of spec.errors ?? [])
      if (!error.code.startsWith(`${plugin.id}.`))
        wrong.push(`${where} lists the error "${error.code}" of somebody else`)
    if (!isReply(spec.returns) && !representable(spec.returns))
      wrong.push(`${where}: \`returns\` has a type JSON does not know; use \`datetime\` for dates and no transforms`)
  }
}

function representable(schema: unknown): boolean {
  try {
    if (schema instanceof z.ZodType || (typeof schema === 'object' && schema !== null && '_zod' in schema))
      z.toJSONSchema(schema as z.ZodType, { io: 'input' })
    return true
  } catch {
    return false
  }
}

function checkParts(plugin: Plugin, wrong: string[]): void {
  const names = new Set<string>()
  for (const part of plugin.parts) {
    const label = 'kind' in part ? part.kind : 'name' in part ? part.name : part.part
    if (part.part !== 'authenticator' && part.part !== 'provide') {
      if (names.has(`${part.part} ${label}`)) wrong.push(`there are two parts "${label}" (${part.part})`)
      names.add(`${part.part} ${label}`)
    }
    if (part.part === 'job' && part.cron !== undefined) {
      if (!part.input.safeParse({}).success) wrong.push(`job "${label}" has cron but its input does not accept {}`)
      if (!/^(\S+\s+){4,5}\S+$/.test(part.cron))
        wrong.push(`job "${label}": cron must have five or six fields, not "${part.cron}"`)
    }
    if (part.part === 'grant') checkGrant(part, plugin, wrong)
    if (part.part === 'authenticator' && !part.header && !part.query && !part.cookie)
      wrong.push('an authenticator must name a header, a query parameter or a cookie')
  }
}

function checkGrant(grant: GrantPart, plugin: Plugin, wrong: string[]): void {
  const where = `grant "${grant.name}"`
  if (!grant.user && !grant.visitor)
    wrong.push(`${where} must name the column of the user or the visitor who gets the key`)
  const own = plugin.parts.some((part) => part.part === 'set' && part.kind === grant.target)
  if (!own && !grant.key.by)
    wrong.push(
      `${where} hands out keys to "${grant.target}", which is not this plugin's: \`key.by\` must name the sharer`,
    )
  if (grant.target.startsWith(`${plugin.id}:`) && !own)
    wrong.push(`${where} is about the set "${grant.target}", which is not in \`parts\``)
  if (!plugin.models.some((model) => model.tableName === grant.model.tableName))
    wrong.push(`${where} must map a model of this plugin`)
}
