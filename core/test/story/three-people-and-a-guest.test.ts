import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import albums from '../../../plugins/albums/dist/src/index.js'
import partnerSharing from '../../../plugins/partner-sharing/dist/src/index.js'
import sharedLinks from '../../../plugins/shared-links/dist/src/index.js'
import { jpeg, send } from '../assets/photos.ts'
import { readZip } from '../assets/read-zip.ts'

const start = () =>
  testKith({ plugins: [albums, partnerSharing, sharedLinks], users: ['ada', 'bob', 'cy', 'dee'], unlimited: true })

let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())

test('an album is made, shared, added to and talked about; a guest looks at it, adds photos, and is sent away', async () => {
  const { ada, bob, cy, dee } = k.users
  const [adas, bobs, dees] = [
    [await send(k, ada, '1.jpg', await jpeg(1)), await send(k, ada, '2.jpg', await jpeg(2))],
    [await send(k, bob, '3.jpg', await jpeg(3))],
    [await send(k, dee, '4.jpg', await jpeg(4)), await send(k, dee, '5.jpg', await jpeg(5))],
  ]
  const [ofDee = '', alsoOfDee = ''] = dees
  await k.as(dee, partnerSharing).startSharing({ body: { userId: bob.id } })

  // Ada makes the album of a selection, and shares it.
  const made = await k.as(ada, albums).createAlbum({ body: { title: 'Lisbon', ids: adas } })
  expect(made.added.toSorted()).toEqual(adas.toSorted())
  const params = { id: made.id }
  const set = { kind: 'albums:album', id: made.id } as const
  for (const [person, role] of [
    [bob, 'editor'],
    [cy, 'viewer'],
  ] as const)
    await k.as(ada, albums).shareAlbum({ params, body: { userIds: [person.id], role } })

  // Bob adds his photos and one of his partner's; Cy may not, but comments.
  const added = await k.as(bob, albums).addPhotos({ params, body: { ids: [...bobs, ofDee] } })
  expect(added.added.toSorted()).toEqual([...bobs, ofDee].toSorted())
  await expect(k.as(cy, albums).addPhotos({ params, body: { ids: adas } })).rejects.toMatchObject({ status: 403 })
  const all = [...adas, ...bobs, ofDee].toSorted()
  for (const person of [ada, bob, cy]) expect(await k.see(person, 'view', { in: set })).toEqual(all)
  await k.as(cy, albums).addComment({ params, body: { text: 'What a week!' } })
  const { items: said } = await k.as(ada, albums).listComments({ params })
  expect(said).toMatchObject([{ person: { name: 'cy' }, text: 'What a week!' }])

  // Ada makes a link to it.
  const endsAt = new Date(Date.now() + 7 * 86_400_000).toISOString()
  const link = await k.as(ada, sharedLinks).makeLink({
    body: { set: `albums:album:${made.id}`, slug: 'lisbon', password: 'open sesame', endsAt, upload: true },
  })
  expect(link).toMatchObject({ slug: 'lisbon', password: true, state: 'open', photos: all.length })

  // A guest knocks, looks, takes all along and adds two photos.
  const knock = (password?: string) =>
    k.as(null).post('/api/shared-links/enter', { slug: 'lisbon', ...(password !== undefined && { password }) })
  expect([(await knock()).status, (await knock('open says me')).status]).toEqual([401, 403])
  const { token } = (await knock('open sesame')).body as { token: string }
  const guest = k.as(null, { 'x-kith-visitor': token })
  const within = `in=albums:album:${made.id}`
  expect((await guest.get(`/api/timeline/months?${within}`)).body).toMatchObject({ total: all.length })
  expect((await guest.get(`/api/assets/${ofDee}/preview?${within}`)).status).toBe(200)
  expect((await guest.get(`/api/assets/${alsoOfDee}/preview?${within}`)).status).toBe(404)
  const zip = await fetch(`${k.url}/api/assets/zip?${within}`, { headers: { 'x-kith-visitor': token } })
  expect(readZip(Buffer.from(await zip.arrayBuffer())).size).toBe(all.length)
  const form = new FormData()
  form.append('name', 'Uncle Joe')
  for (const n of [6, 7]) form.append('files', new File([new Uint8Array(await jpeg(n))], `${n}.jpg`))
  expect((await guest.post('/api/shared-links/uploads', form)).body).toMatchObject({ waiting: true })
  await k.runJobs()

  // Ada lets them in, and sees that somebody was there.
  const ofLink = { params: { id: link.id } }
  const { items: waiting } = await k.as(ada, sharedLinks).listGuestPhotos({ ...ofLink, query: { waiting: 'true' } })
  expect(waiting.map((one) => one.name)).toEqual(['Uncle Joe', 'Uncle Joe'])
  expect(await k.see(cy, 'view', { in: set })).toEqual(all)
  await k.as(ada, sharedLinks).approve({ ...ofLink, body: { ids: waiting.map((one) => one.id) } })
  expect(await k.see(cy, 'view', { in: set })).toHaveLength(all.length + 2)
  expect((await guest.get(`/api/timeline/months?${within}`)).body).toMatchObject({ total: all.length + 2 })
  expect(await k.as(ada, sharedLinks).showLink(ofLink)).toMatchObject({ visits: 1, downloads: 1, uploads: 2 })

  // She closes it: nothing answers any more, and members are still in.
  await k.as(ada, sharedLinks).revokeLink(ofLink)
  for (const where of [`/api/timeline/months?${within}`, `/api/assets/zip?${within}`, '/api/shared-links/visited'])
    expect([where, (await guest.get(where)).status]).toEqual([where, 401])
  expect((await guest.get(`/api/assets/${ofDee}/preview?${within}`)).status).toBe(401)
  expect(await knock('open sesame')).toMatchObject({ status: 404, body: { error: { code: 'shared-links.closed' } } })
  expect(await k.as(ada, sharedLinks).showLink(ofLink)).toMatchObject({ state: 'revoked' })
  expect(await k.see(cy, 'view', { in: set })).toHaveLength(all.length + 2)
})
