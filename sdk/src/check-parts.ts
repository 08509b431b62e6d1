import { whyNotCron } from './cron.ts'
import type { Job } from './jobs.ts'
import { whyNotEncoded, whyNotJson } from './json-schema.ts'
import type { Badge, GrantPart, Part, Plugin, SetPart } from './parts.ts'

/** What is wrong with the parts of a plugin. */
export function checkParts(plugin: Plugin): string[] {
  const names = new Set<string>()
  return plugin.parts.flatMap((part) => {
    const what = nameOfPart(part)
    const mayRepeat = part.part === 'authenticator' || part.part === 'provide'
    const twice = names.has(what) && !mayRepeat ? ['is there twice'] : []
    names.add(what)
    return [...twice, ...checkPart(part, plugin)].map((mistake) => `${what} ${mistake}`)
  })
}

/** What a part is called in sentences. */
export const nameOfPart = (part: Part): string => {
  if (part.part === 'set') return `set "${part.kind}"`
  if (part.part === 'authenticator') return 'authenticator'
  if (part.part === 'provide') return `service "${part.service}"`
  return `${part.part === 'on' ? 'listener' : part.part} "${part.name}"`
}

function checkPart(part: Part, plugin: Plugin): string[] {
  switch (part.part) {
    case 'job':
      return checkJob(part)
    case 'grant':
      return checkGrant(part, plugin)
    case 'set':
      return checkSources(part, plugin)
    case 'event':
    case 'notice':
      return because('has a payload that', whyNotJson(part.schema))
    case 'lookup':
      return part.on === 'grid'
        ? checkBadge(part.badge)
        : because('has a `returns` that', whyNotJson(part.returns) ?? whyNotEncoded(part.returns))
    case 'filter':
      return because('has an input that', whyNotJson(part.input))
    case 'personal':
      return FILE.test(part.name) ? [] : ['needs a name of letters, digits and hyphens: it is the name of a file']
    case 'authenticator':
      return part.header || part.query || part.cookie ? [] : ['must name a header, a query parameter or a cookie']
    default:
      return []
  }
}

const FILE = /^[a-z\d]+(-[a-z\d]+)*$/i

/** It is put into the pages of everybody. */
const PATH = /^[Mm][\d\s.,+\-MmLlHhVvCcSsQqTtAaZz]{0,2000}$/

const checkBadge = ({ icon }: Badge): string[] =>
  PATH.test(icon) ? [] : ['has a badge whose icon is not the path of an SVG, for example `M5 12h14`']

const because = (start: string, reason: string | undefined) => (reason ? [`${start} ${reason}`] : [])

function checkJob(job: Job): string[] {
  const wrong = because('has an input that', whyNotJson(job.input))
  if (job.cron === undefined) return wrong
  if (!job.input.safeParse({}).success) wrong.push('has `cron`, but its input does not accept {}')
  return [...wrong, ...because(`has the \`cron\` "${job.cron}", which`, whyNotCron(job.cron))]
}

const checkSources = ({ sources, discreet }: SetPart, plugin: Plugin): string[] =>
  Object.entries({ sources, discreet }).flatMap(([name, rows]) =>
    rows && !plugin.models.some((model) => model.tableName === rows.model.tableName)
      ? [`has \`${name}\` that are no rows of a model of this plugin`]
      : [],
  )

function checkGrant(grant: GrantPart, plugin: Plugin): string[] {
  const wrong: string[] = []
  const own = plugin.parts.some((part) => part.part === 'set' && part.kind === grant.target)
  if (!grant.user && !grant.visitor) wrong.push('must name the column of the user or the visitor who gets the key')
  if (grant.target.startsWith(`${plugin.id}:`) && !own)
    wrong.push(`is about the set "${grant.target}", which is not in \`parts\``)
  else if (!own && !grant.key.by)
    wrong.push(`hands out keys to "${grant.target}", which is not this plugin's: \`key.by\` must name the sharer`)
  if (!plugin.models.some((model) => model.tableName === grant.model.tableName))
    wrong.push('must map a model of this plugin')
  return wrong
}
