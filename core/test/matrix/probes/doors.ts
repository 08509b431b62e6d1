import type { TestAnswer, TestRequests } from '@kith/sdk/testing'
import { z } from 'zod'
import { type Answer, knock, succeed } from '../answer.ts'
import { type Probe, type What, partsOf } from './probe.ts'

const Details = z.object({ details: z.unknown(), place: z.unknown() })

/** The photo with all there is to know of it, asked for once. */
const pageOf = ({ ask, once, photo }: Probe) =>
  once(`page of ${photo.id}`, () => knock(once, { label: 'page', ask: (id) => ask.get(`/api/assets/${id}`) }, photo.id))

const page: What = {
  label: 'its page',
  how: 'door',
  of: 'photo',
  accounts: false,
  find: async (p) => (await pageOf(p)).answer,
}

const part = (label: string, name: keyof z.output<typeof Details>): What => ({
  ...page,
  label,
  how: 'part',
  find: async (p) => {
    const { answer, got } = await pageOf(p)
    return answer === 'yes' && Details.parse(got.body)[name] === null ? 'no' : answer
  },
})

interface Door {
  readonly label: string
  readonly of?: What['of']
  readonly guests?: boolean
  readonly ask: (p: Probe, id: string) => Promise<TestAnswer>
  /** What is done is undone at once: whoever asks next finds the world as it was. */
  readonly undo?: (p: Probe) => Promise<unknown>
}

const door = ({ label, of = 'photo', guests = false, ask, undo }: Door): What => ({
  label,
  how: 'door',
  of,
  accounts: !guests,
  find: async (p): Promise<Answer> => {
    const id = of === 'photo' ? p.photo.id : partsOf(p.set).id
    const { answer } = await knock(p.once, { label, ask: (one) => ask(p, one) }, id)
    if (answer === 'yes') await undo?.(p)
    return answer
  },
})

/** Guests have none, and so cannot. */
const ownOf = ({ own }: Probe) => own ?? { set: 'core:library:none', photo: 'none' }

const put = (ask: TestRequests, set: string, photo: string) => ask.post(`/api/sets/${set}/assets`, { ids: [photo] })
const take = (ask: TestRequests, set: string, photo: string) => ask.delete(`/api/sets/${set}/assets/${photo}`)
const like = (p: Probe, id: string) => `${partsOf(p.set).kind}:${id}`

/** What is no photo is refused by itself, in an answer that says yes to sending. */
function aFile(): FormData {
  const form = new FormData()
  form.append('name', 'Eve')
  form.append('file', new File(['no photo'], 'note.txt', { type: 'image/jpeg' }))
  return form
}

const send: What = {
  label: 'send photos through a link',
  how: 'door',
  of: 'set',
  accounts: false,
  find: async ({ ask }) => {
    const { status, body } = await ask.post('/api/shared-links/uploads', aFile())
    return status === 201 ? 'yes' : JSON.stringify(body).includes('shared-links.view_only') ? 'no' : 'hidden'
  },
}

export const doors = {
  page,
  metadata: part('metadata', 'details'),
  places: part('places', 'place'),
  access: door({ label: 'who can see it', ask: ({ ask }, id) => ask.get(`/api/assets/${id}/access`) }),
  favorite: door({
    label: 'make it a favourite',
    ask: ({ ask }, id) => ask.put(`/api/assets/${id}/favorite`),
    undo: ({ ask, photo }) => succeed(ask.delete(`/api/assets/${photo.id}/favorite`)),
  }),
  edit: door({ label: 'edit', ask: ({ ask }, id) => ask.patch(`/api/assets/${id}`, { rating: 3 }) }),
  trash: door({
    label: 'move to the trash',
    ask: ({ ask }, id) => ask.post('/api/assets/trash', { ids: [id] }),
    undo: async ({ ask, photo }) => photo.trashed || succeed(ask.post('/api/assets/restore', { ids: [photo.id] })),
  }),
  shareOn: door({
    label: 'share on',
    ask: (p, id) => put(p.ask, ownOf(p).set, id),
    undo: (p) => succeed(take(p.ask, ownOf(p).set, p.photo.id)),
  }),
  comment: door({
    label: 'comment on it in the album',
    ask: ({ ask, set }, id) => ask.post(`/api/albums/${partsOf(set).id}/comments`, { text: 'Lovely', assetId: id }),
  }),
  set: door({
    label: 'what was given, by name',
    of: 'set',
    guests: true,
    ask: (p, id) => p.ask.get(`/api/sets/${like(p, id)}`),
  }),
  add: door({
    label: 'add photos to it',
    of: 'set',
    ask: (p, id) => put(p.ask, like(p, id), ownOf(p).photo),
    undo: (p) => succeed(take(p.ask, p.set, ownOf(p).photo)),
  }),
  send,
  takeOut: door({
    label: 'take photos out of it',
    of: 'set',
    ask: (p, id) => take(p.ask, like(p, id), p.photo.id),
    undo: async (p) => p.putBack?.(),
  }),
  handOn: door({
    label: 'hand it on whole',
    of: 'set',
    ask: (p, id) =>
      p.ask.post('/api/embeds', { name: 'Elsewhere', set: like(p, id), origins: ['https://elsewhere.example'] }),
  }),
} satisfies Record<string, What>
