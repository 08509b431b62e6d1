import type { ErrorOf } from '../../../errors.ts'
import type { EventRef } from '../../../events.ts'
import type { Notice } from '../../../notices.ts'
import type { Part } from '../../../parts.ts'
import type { Route } from '../../../routes.ts'
import { SLOTS } from '../../../slots.ts'
import type { Words } from '../../../words.ts'
import { sampleOf } from '../samples.ts'
import type { Trial } from '../trial.ts'

const SOMEBODY = '00000000-0000-4000-8000-00000000000a'

/** What people read: labels, sentences, titles. And where it is shown. */
export function checkTexts({ plugin, report }: Trial): void {
  const say = (problem: string) => report('texts are sentences', problem)
  for (const [name, route] of Object.entries(plugin.routes)) textsOfRoute(name, route).forEach(say)
  for (const part of plugin.parts) textsOfPart(part).forEach(say)
  for (const [form, schema] of Object.entries({ settings: plugin.settings, preferences: plugin.preferences }))
    for (const [field, value] of Object.entries(schema.shape))
      if (!describes(value)) say(`\`${form}.${field}\` is a field of a form: say what it is with \`.describe('…')\`.`)
  for (const [tag, { title, slot }] of Object.entries(plugin.widgets)) {
    if (isEmpty(title)) say(`Widget <${tag}> has no title. Give it one.`)
    if (slot !== undefined && !(slot in SLOTS))
      say(`Widget <${tag}> is for the slot "${slot}", which Kith does not have. Take ${Object.keys(SLOTS).join(', ')}.`)
  }
}

const isEmpty = (words: Words): boolean =>
  (typeof words === 'string' ? [words] : Object.values(words)).some((text) => text.trim() === '')

const describes = (schema: unknown): boolean =>
  typeof schema === 'object' && schema !== null && 'description' in schema && typeof schema.description === 'string'

function textsOfRoute(name: string, { spec }: Route): string[] {
  const wrong = (spec.errors ?? []).flatMap(sentenceOfError)
  return spec.summary?.trim() ? wrong : [...wrong, `Route "${name}" has no \`summary\`. Say in one line what it does.`]
}

const sentenceOfError = ({ code, message }: ErrorOf): string[] =>
  /[.!?]$/.test(message)
    ? []
    : [`Error "${code}" says "${message}", which is no sentence. Say what happened and what to do.`]

function textsOfPart(part: Part): string[] {
  switch (part.part) {
    case 'grant':
      return part.who !== undefined && !isEmpty(part.who)
        ? []
        : [`Grant "${part.name}" does not say \`who\` gets its keys. An admin wants to know.`]
    case 'set':
      return part.what !== undefined && !isEmpty(part.what)
        ? []
        : [`Set "${part.kind}" does not say \`what\` one is. An admin wants to know.`]
    case 'notice':
      return textsOfNotice(part)
    case 'event':
      return part.says ? said(`Event "${part.name}" \`says\``, () => says(part)) : []
    case 'lookup':
      return part.on === 'grid' && part.badge.title.trim() === ''
        ? [`Lookup "${part.name}" has a badge without a title. Give it one.`]
        : []
    default:
      return []
  }
}

/** In every language it says something; what is checked is the first that is empty, else the English one. */
function says(event: EventRef): string | undefined {
  const words = event.says?.(payloadOf(event) as never, { by: 'Somebody', user: () => 'Somebody' })
  return words === undefined || typeof words === 'string'
    ? words
    : (Object.values(words).find((text) => text.trim() === '') ?? words.en)
}

const payloadOf = ({ schema }: EventRef | Notice): unknown => sampleOf(schema, () => SOMEBODY)

function textsOfNotice(notice: Notice): string[] {
  const { label, text, link } = notice.options
  const payload = Object(payloadOf(notice))
  const where = (): string => {
    const page: unknown = link(payload)
    return typeof page === 'string' && /^\/(?!\/)/.test(page) ? 'fine' : ''
  }
  return [
    ...(isEmpty(label) ? [`Notice "${notice.name}" has no \`label\`. It is what its switch is called.`] : []),
    ...said(`Notice "${notice.name}" \`text\``, () => text({ ...payload, count: 1 }, 'en')),
    ...said(`Notice "${notice.name}" \`text\` of many`, () => text({ ...payload, count: 3 }, 'en')),
    ...(said('', where).length === 0
      ? []
      : [`Notice "${notice.name}" leads nowhere: \`link\` answers a path of this site, such as \`/sharing\`.`]),
  ]
}

/** A sentence that was made of values must not show what went wrong in it. */
function said(what: string, make: () => unknown): string[] {
  try {
    const text = make()
    if (typeof text !== 'string' || text.trim() === '') return [`${what} is empty. Say something.`]
    return /undefined|\[object|NaN/.test(text) ? [`${what} is "${text}": a value in it is not there.`] : []
  } catch (error) {
    return [`${what} throws: ${error instanceof Error ? error.message : String(error)}`]
  }
}
