import sharp from 'sharp'
import type { TestRequests } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type World, codeOf, enter, linksOf, shown, startWorld } from './links-world.ts'

let k: World
beforeAll(async () => {
  k = await startWorld({ unlimited: true })
})
afterAll(() => k?.close())
beforeEach(async () => {
  await k.knex('shared_links.link').delete()
  await k.knex('core.asset').delete()
})

/** A picture that no other number makes. */
const picture = async (n: number) => {
  const background = { r: n % 256, g: (n * 7) % 256, b: (n * 31) % 256 }
  return new Uint8Array(
    await sharp({ create: { width: 32, height: 24, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  )
}

async function add(
  guest: TestRequests,
  files: readonly Uint8Array[],
  fields: Record<string, string> = { name: 'Uncle Joe' },
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  files.forEach((bytes, n) =>
    form.append('files', new File([new Uint8Array(bytes)], `${n}.jpg`, { type: 'image/jpeg' })),
  )
  const answer = await guest.post('/api/shared-links/uploads', form)
  await k.runJobs()
  return answer
}

async function open(options: object) {
  const first = await k.asset(k.users.ada)
  const link = await linksOf(k, 'ada').makeLink({ body: { assetIds: [first], ...options } })
  return { ...(await enter(k, { key: link.key })), link, first, params: { id: link.id } }
}

describe('a guest adds photos', () => {
  test('they become the maker’s, count to their quota, are in the link and say who brought them', async () => {
    const { guest, set, first, params } = await open({ upload: true, approve: false })
    const answer = await add(guest, [await picture(1)], { name: 'Uncle Joe', message: 'What a day!' })
    expect(answer).toMatchObject({ status: 201, body: { files: [{ problem: null }], waiting: false } })
    const ids = await shown(guest, set)
    const added = ids.find((id) => id !== first) ?? ''
    expect(ids).toHaveLength(2)
    const details = (await k.as(k.users.ada).get(`/api/assets/${added}`)).body
    expect(details).toMatchObject({
      owner: { name: 'ada' },
      mine: { uploadedBy: 'Uncle Joe' },
      'shared-links': { guest: { name: 'Uncle Joe', message: 'What a day!' } },
    })
    const { items } = await linksOf(k, 'ada').listGuestPhotos({ params })
    expect(items).toMatchObject([{ assetId: added, name: 'Uncle Joe', message: 'What a day!', waiting: false }])
    expect(await linksOf(k, 'ada').showLink({ params })).toMatchObject({ uploads: 1, waiting: 0, photos: 2 })
    expect(JSON.stringify((await k.as(k.users.ada).get('/api/notices?unread=true')).body)).toContain('Uncle Joe')
  })

  test('what the maker had already and the link does not show waits, whatever the link says', async () => {
    const earlier = await open({ upload: true, approve: false })
    await add(earlier.guest, [await picture(40)])
    const { guest, set, first, params } = await open({ upload: true, approve: false })
    const answer = await add(guest, [await picture(40), await picture(41)])
    expect(answer.body).toMatchObject({ files: [{ problem: null }, { problem: null }], waiting: false })
    const { items } = await linksOf(k, 'ada').listGuestPhotos({ params, query: { waiting: 'true' } })
    expect(items).toHaveLength(1)
    const [waits] = items
    const before = await shown(guest, set)
    expect(before).toHaveLength(2)
    expect(before).toContain(first)
    expect(before).not.toContain(waits?.assetId)
    await linksOf(k, 'ada').approve({ params, body: { ids: [waits?.id ?? ''] } })
    expect(await shown(guest, set)).toContain(waits?.assetId)
    expect((await add(guest, [await picture(40)])).status).toBe(201)
    expect((await linksOf(k, 'ada').listGuestPhotos({ params, query: { waiting: 'true' } })).items).toEqual([])
  })

  test('what is to be approved is seen by nobody else until it is, and what is rejected goes to the trash', async () => {
    const { guest, set, first, params } = await open({ upload: true })
    expect((await add(guest, [await picture(2), await picture(3)])).body).toMatchObject({ waiting: true })
    expect(await shown(guest, set)).toEqual([first])
    const { items } = await linksOf(k, 'ada').listGuestPhotos({ params, query: { waiting: 'true' } })
    const [one, two] = items
    expect((await guest.get(`/api/assets/${one?.assetId}`)).status).toBe(404)
    expect((await k.as(k.users.ada).get(`/api/assets/${one?.assetId}/thumbnail`)).status).toBe(200)
    expect(await linksOf(k, 'ada').approve({ params, body: { ids: [one?.id ?? ''] } })).toEqual({ approved: 1 })
    expect(await linksOf(k, 'ada').reject({ params, body: { ids: [two?.id ?? ''] } })).toEqual({ rejected: 1 })
    await k.runJobs()
    expect(await shown(guest, set)).toEqual([first, one?.assetId].sort())
    expect(await k.knex('core.asset').where({ id: two?.assetId }).first('deleted_at')).not.toEqual({ deleted_at: null })
    expect(await linksOf(k, 'ada').approve({ params, body: { ids: items.map(({ id }) => id) } })).toEqual({
      approved: 0,
    })
    await expect(linksOf(k, 'bob').approve({ params, body: { ids: [one?.id ?? ''] } })).rejects.toThrow('no_link')
  })

  test('a link to look at takes nothing, whatever ids are guessed', async () => {
    const { guest, link, set, first } = await open({})
    const hidden = await k.asset(k.users.ada)
    expect(codeOf(await add(guest, [await picture(4)]))).toBe('shared-links.view_only')
    const other = await linksOf(k, 'ada').makeLink({ body: { assetIds: [hidden], upload: true } })
    for (const id of [link.id, other.id]) {
      expect((await guest.post(`/api/shared-links/${id}/assets`, { assetIds: [hidden] })).status).toBe(401)
      expect((await guest.post(`/api/shared-links/${id}/uploads/approve`, { ids: [hidden] })).status).toBe(401)
      expect((await guest.post(`/api/sets/shared-links:selection:${id}/assets`, { ids: [hidden] })).status).toBe(401)
    }
    const form = new FormData()
    form.append('file', new File([await picture(5)], 'a.jpg'))
    expect((await guest.post('/api/uploads', form)).status).toBe(401)
    expect(await shown(guest, set)).toEqual([first])
  })

  test('nothing tells whether the maker has a photo already', async () => {
    const { guest, params } = await open({ upload: true })
    const bytes = await picture(6)
    const form = new FormData()
    form.append('file', new File([bytes], 'mine.jpg'))
    await k.as(k.users.ada).post('/api/uploads', form)
    const [known, unknown] = [await add(guest, [bytes]), await add(guest, [await picture(7)])]
    expect(known.body).toEqual(unknown.body)
    const { items } = await linksOf(k, 'ada').listGuestPhotos({ params })
    await linksOf(k, 'ada').reject({ params, body: { ids: items.map(({ id }) => id) } })
    expect(await k.knex('core.asset').where({ file_name: 'mine.jpg' }).first('deleted_at')).toEqual({
      deleted_at: null,
    })
    expect((await guest.post('/api/uploads/check', { checksums: [] })).status).toBe(401)
  })

  test('number, bytes and types are limited, and what is too much leaves nothing', async () => {
    const few = await open({ upload: true, uploadMost: 2 })
    const answer = await add(few.guest, [await picture(8), await picture(9), await picture(10)])
    const problems = (answer.body as { files: { problem: string | null }[] }).files.map((file) => file.problem)
    expect(problems).toEqual([null, null, expect.stringContaining('No more photos')])
    expect((await linksOf(k, 'ada').showLink({ params: few.params })).uploads).toBe(2)
    const small = await open({ upload: true, uploadBytes: 100 })
    expect(codeOf(await add(small.guest, [await picture(11)]))).toBe('shared-links.full')
    const films = await open({ upload: true, uploadTypes: ['video'] })
    const body = (await add(films.guest, [await picture(12)])).body
    expect(JSON.stringify(body)).toContain('Files of this type')
    const disguised = formOf(new File([await picture(12)], 'a.mp4', { type: 'video/mp4' }))
    const answered = await films.guest.post('/api/shared-links/uploads', disguised)
    expect(JSON.stringify(answered.body)).toContain('Files of this type')
    const text = await few.guest.post('/api/shared-links/uploads', formOf(new File(['no photo'], 'a.jpg')))
    expect(JSON.stringify(text.body)).toMatch(/No more photos|not a photo/)
    expect(await k.knex('core.asset').whereNotNull('uploaded_by')).toHaveLength(2)
  })

  test('a name is asked for, and a closed link takes nothing', async () => {
    const { guest, params } = await open({ upload: true })
    expect((await add(guest, [await picture(13)], {})).status).toBe(400)
    expect((await add(guest, [await picture(13)], { name: ' ' })).status).toBe(400)
    await linksOf(k, 'ada').revokeLink({ params })
    expect((await add(guest, [await picture(13)])).status).toBe(401)
    expect(await k.knex('core.asset').whereNotNull('uploaded_by')).toEqual([])
  })

  test('by a link to one’s library they land there, and to what one cannot add to there is no such link', async () => {
    const { ada } = k.users
    const link = await linksOf(k, 'ada').makeLink({
      body: { set: `core:library:${ada.id}`, upload: true, approve: false },
    })
    const { guest, set } = await enter(k, { key: link.key })
    await add(guest, [await picture(14)])
    expect(await shown(guest, set)).toHaveLength(1)
    await k.asset(ada, { folder: '2024' })
    const folder = await linksOf(k, 'ada').makeLink({ body: { set: `core:folder:${await k.folder(ada, '2024')}` } })
    const upload = linksOf(k, 'ada').changeLink({ params: { id: folder.id }, body: { upload: true } })
    await expect(upload).rejects.toThrow('shared-links.not_addable')
  })
})

function formOf(file: File) {
  const form = new FormData()
  form.append('name', 'Uncle Joe')
  form.append('files', file)
  return form
}
