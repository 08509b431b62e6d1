import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolders } from './packages.mjs'
import { root } from './root.mjs'

const intro = `<!-- The list is written by \`npm run check -- --update\` from the sources; the text above it in dev/lib/errors-page.mjs. -->

# Errors

Every error answer is JSON of one form:

\`\`\`json
{
  "error": {
    "code": "albums.full",
    "message": "This album holds 50,000 photos already. Make another one.",
    "requestId": "0b6ff1b6-31f0-4c3b-a9f4-2f3d7a1c2f11"
  }
}
\`\`\`

- \`code\` is stable: branch on it. \`message\` is a sentence for people, and may change with any release.
- \`requestId\` names the request in the server's log.
- Some errors say more: \`issues\` (what of the request is not valid, and where), \`details\`, \`retryAfter\` (seconds, also
  as the \`Retry-After\` header).
- What one may not know exists is \`not_found\`, never \`forbidden\`.
- Each operation of the [OpenAPI document](../../core/openapi.json) lists the errors that are special to it. Any may
  answer those without a dot.

In messages below, … stands for something of the request.
`

/** What is said of errors whose messages alone do not explain them. */
export const meanings = {
  forbidden: 'You know that it is there, but may not do this with it. The message says what.',
  internal: 'Something went wrong on the server, and is in its log under `requestId`.',
  invalid_body: 'The body is not what the operation takes. `issues` says what is wrong and where.',
  invalid_query: 'The query is not what the operation takes. `issues` says what is wrong and where.',
  invalid_settings: 'The settings are not what the plugin takes. `issues` says what is wrong and where.',
  not_found:
    'It does not exist, or you may not see it: an answer that does not tell which. Also for ids that are none.',
  plugin_blocked: 'The plugin does not fit what is here. The message says what it needs; its data is untouched.',
  plugin_failed: 'The plugin could not be enabled, and nothing of it is. The message says why, `stage` when.',
  plugin_needed: 'Other plugins need this one. Disable those first.',
}

/** Every error of core, the SDK and the plugins that are here, by code. */
export async function findErrors() {
  const { errorsIn } = await import('./find-errors.mjs')
  const byCode = new Map()
  for (const folder of packageFolders()) {
    const sources = join(root, folder, 'src')
    if (!existsSync(sources)) continue
    const id = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).kith?.id
    for (const file of readdirSync(sources, { recursive: true }).sort()) {
      if (!/\.tsx?$/.test(file)) continue
      for (const error of errorsIn(readFileSync(join(sources, file), 'utf8'), id)) {
        const known = byCode.get(error.code) ?? { code: error.code, statuses: new Set(), messages: new Set() }
        if (error.status !== undefined) known.statuses.add(error.status)
        if (error.message !== undefined) known.messages.add(error.message)
        byCode.set(error.code, known)
      }
    }
  }
  const all = [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  return all.filter(
    ({ code }) => !code.includes('…') || !all.some((other) => other.code !== code && matches(code, other.code)),
  )
}

/** Whether a code that is known in part only can be this one. */
const matches = (pattern, code) => pattern.split('…').every((piece) => code.includes(piece)) && !code.includes('…')

/** The page that lists them: those any route may answer first, then those of each area and plugin. */
export async function errorsPage() {
  const errors = await findErrors()
  const groups = new Map([['', []]])
  for (const error of errors) {
    const group = error.code.includes('.') ? error.code.split('.')[0] : ''
    groups.set(group, [...(groups.get(group) ?? []), error])
  }
  const sections = [...groups].map(
    ([group, listed]) => `## ${group === '' ? 'Of any route' : group}\n\n${listed.map(section).join('\n\n')}\n`,
  )
  const { format, resolveConfig } = await import('prettier')
  const file = join(root, 'docs/reference/errors.md')
  return format([intro, ...sections].join('\n'), { ...(await resolveConfig(file)), parser: 'markdown' })
}

function section({ code, statuses, messages }) {
  const said = meanings[code] ? [meanings[code]] : [...messages].sort().map(plain)
  const text = said.length > 1 ? said.map((message) => `- ${message}`).join('\n') : (said[0] ?? '')
  return `### ${code}\n\n${[...statuses].sort().join(', ')}. ${said.length > 1 ? 'For example:\n\n' : ''}${text}`.trim()
}

/** Messages are plain text: what Markdown would take for markup is not. */
const plain = (message) => message.replace(/\s+/g, ' ').replace(/[<>*_[\]]/g, '\\$&')
