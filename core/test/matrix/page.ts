import { format } from 'prettier'
import type { Answer } from './answer.ts'
import { type AroundName, arounds } from './arounds.ts'
import { statesOf } from './look.ts'
import { expected } from './rules.ts'
import type { Source } from './source.ts'
import { type PhotoStateName, type StateName, photoStates } from './states.ts'
import { type WhatName, whatNames, whats } from './whats.ts'

const intro = `<!-- Written by \`npm test -- core/test/matrix -u\` from the rules in core/test/matrix, which are tested there. -->

# Who gets what

Everything there is to find out about a photo, or to do with it, for each way of being given it and each state it can be
in. Each line is tried through HTTP by the tests in [core/test/matrix](../../core/test/matrix): an answer that is not the
one here fails them.

An answer is one of four:

- **yes**
- **bare**: a file is handed out without what the asker may not know, that is, as a copy without metadata or places
- **no**: it is said that the photo is there, and that they may not
- **hidden** (·): exactly the answer, word for word, for something that does not exist

Whoever sees photos is told by the stream of events that something has changed, and only their owner what. There is no
search yet: “found by its day and kind” stands for what the API has of it.
`

interface Chapter {
  readonly title: string
  readonly sources: readonly Source[]
}

const symbols: Record<Answer, string> = { yes: 'yes', bare: 'bare', no: 'no', hidden: '·' }
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

const labelOf = (state: StateName) =>
  state in arounds ? arounds[state as AroundName].label : photoStates[state as PhotoStateName].label

/** The most telling of all things, for a first look. */
const TELLING: readonly WhatName[] = [
  'timeline',
  'month',
  'thumbnail',
  'metadata',
  'places',
  'original',
  'shareOn',
  'add',
  'takeOut',
  'send',
  'handOn',
  'edit',
]

const overview = (sources: readonly Source[]) =>
  table(
    ['', ...TELLING.map((name) => whats[name].label)],
    sources.map((source) => [source.name, ...TELLING.map((name) => symbols[expected(source, 'ordinary', name)])]),
  )

/** What is told in one word when all of it is answered alike. */
const BUNDLES: readonly (readonly [string, readonly WhatName[]])[] = [
  ['its lists', ['months', 'month', 'skeleton', 'memories']],
  ['its pictures', ['page', 'thumbnail', 'preview']],
  ['downloads', ['original', 'zip', 'zipOfSet']],
]

/** States in which everything is answered alike stand in one line. */
function details(source: Source): string {
  const lines = new Map<string, StateName[]>()
  for (const state of statesOf(source)) {
    const answers = (['yes', 'bare', 'no'] as const).flatMap((answer) => said(source, state, answer))
    const line = answers.length > 0 ? answers.join('; ') : '**hidden**: all there is'
    lines.set(line, [...(lines.get(line) ?? []), state])
  }
  const items = [...lines].map(([line, states]) => `- *${states.map(labelOf).join(' · ')}*\\\n  ${line}`)
  return `### ${source.name}\n\n${items.join('\n')}`
}

function said(source: Source, state: StateName, answer: Answer): string[] {
  const found = new Set(whatNames.filter((name) => isAsked(state, name) && expected(source, state, name) === answer))
  const words: string[] = []
  for (const name of found) {
    const bundle = BUNDLES.find(([, names]) => names.includes(name) && names.every((one) => found.has(one)))
    words.push(bundle ? bundle[0] : whats[name].label)
  }
  return words.length > 0 ? [`**${answer}**: ${[...new Set(words)].join(', ')}`] : []
}

/** What was given as a whole is no matter of a photo’s state. */
const isAsked = (state: StateName, name: WhatName) => whats[name].of === 'photo' || photoOf(state) === 'ordinary'
const photoOf = (state: StateName) => (state in arounds ? arounds[state as AroundName].photo : state)

/** The document that says all of it. */
export function page(chapters: readonly Chapter[]): Promise<string> {
  const parts = [
    intro,
    '## An ordinary photo\n',
    overview(chapters.flatMap((chapter) => chapter.sources)),
    ...chapters.flatMap(({ title, sources }) => [`## ${title}\n`, ...sources.map(details)]),
  ]
  return format(parts.join('\n\n'), { parser: 'markdown', printWidth: 120 })
}
