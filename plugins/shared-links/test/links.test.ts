import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { type World, codeOf, enter, linksOf, shown, startWorld } from './links-world.ts'
import partnerSharing from '../../partner-sharing/dist/src/index.js'

let k: World
beforeAll(async () => {
  k = await startWorld({ unlimited: true })
})
afterAll(() => k?.close())
beforeEach(async () => {
  await k.knex('shared_links.link').delete()
  await k.knex('partner_sharing.share').delete()
  await k.knex('core.asset').delete()
})

const open = (by: object) => k.as(null).post('/api/shared-links/enter', by)

describe('what a link shows', () => {
  test('whoever has the key sees the chosen photos and nothing else, without an account', async () => {
    const { ada } = k.users
    const [photo, other] = [await k.asset(ada, { preview: new Uint8Array([1]) }), await k.asset(ada)]
    const link = await linksOf(k, 'ada').makeLink({ body: { assetIds: [photo] } })
    expect(link).toMatchObject({ state: 'open', photos: 1, download: true, metadata: true, upload: false })
    const { guest, set } = await enter(k, { key: link.key })
    expect(await shown(guest, set)).toEqual([photo])
    expect((await guest.get(`/api/assets/${photo}`)).status).toBe(200)
    expect((await guest.get(`/api/assets/${other}`)).status).toBe(404)
    expect((await k.as(null).get(`/api/assets/${photo}`)).status).toBe(401)
  })

  test('photos are added and removed later, and only the maker does that', async () => {
    const { ada, bob } = k.users
    const [one, two, foreign] = [await k.asset(ada), await k.asset(ada), await k.asset(bob)]
    const link = await linksOf(k, 'ada').makeLink({ body: { assetIds: [one] } })
    const params = { id: link.id }
    await linksOf(k, 'ada').addPhotos({ params, body: { assetIds: [two] } })
    const { guest, set } = await enter(k, { key: link.key })
    expect(await shown(guest, set)).toEqual([one, two].sort())
    await expect(linksOf(k, 'ada').addPhotos({ params, body: { assetIds: [foreign] } })).rejects.toThrow('not_found')
    await expect(linksOf(k, 'bob').addPhotos({ params, body: { assetIds: [foreign] } })).rejects.toThrow('no_link')
    expect((await guest.post(`/api/shared-links/${link.id}/assets`, { assetIds: [two] })).status).toBe(401)
    expect((await guest.post(`/api/sets/${set}/assets`, { ids: [two] })).status).toBe(401)
    await linksOf(k, 'ada').removePhotos({ params, body: { assetIds: [one] } })
    expect(await shown(guest, set)).toEqual([two])
  })

  test('foreign or unknown ids among good ones make no link at all', async () => {
    const { ada, bob } = k.users
    const assetIds = [await k.asset(ada), await k.asset(bob)]
    await expect(linksOf(k, 'ada').makeLink({ body: { assetIds } })).rejects.toThrow('not_found')
    expect((await linksOf(k, 'ada').listLinks()).items).toEqual([])
  })

  test('trashed, locked and offline photos are not shown, whatever the link', async () => {
    const { ada } = k.users
    const photo = await k.asset(ada)
    const link = await linksOf(k, 'ada').makeLink({ body: { assetIds: [photo] } })
    const { guest, set } = await enter(k, { key: link.key })
    for (const gone of [{ visibility: 'locked' }, { deleted_at: new Date() }, { offline_at: new Date() }]) {
      await k.knex('core.asset').update({ visibility: 'timeline', deleted_at: null, offline_at: null })
      expect(await shown(guest, set)).toEqual([photo])
      await k.knex('core.asset').update(gone)
      expect(await shown(guest, set)).toEqual([])
      expect((await guest.get(`/api/assets/${photo}/original`)).status).toBe(404)
    }
  })

  test('a whole library is shown as it is now, and a partner’s while the partner allows it', async () => {
    const { ada, bob } = k.users
    const photo = await k.asset(ada)
    const share = await k.as(ada, partnerSharing).startSharing({ body: { userId: bob.id } })
    const link = await linksOf(k, 'bob').makeLink({ body: { set: `core:library:${ada.id}` } })
    const { guest, set } = await enter(k, { key: link.key })
    const later = await k.asset(ada)
    expect(await shown(guest, set)).toEqual([photo, later].sort())
    await k.as(ada, partnerSharing).changeScope({ params: { id: share.id }, body: { reshare: false } })
    expect(await shown(guest, set)).toEqual([])
    expect(codeOf(await guest.get('/api/shared-links/visited'))).toBe('shared-links.closed')
    expect((await linksOf(k, 'bob').listLinks()).items).toMatchObject([{ state: 'not_yours_to_share', photos: 0 }])
    await k.as(ada, partnerSharing).changeScope({ params: { id: share.id }, body: { reshare: true, places: false } })
    expect((await guest.get(`/api/assets/${photo}`)).body).toMatchObject({
      place: null,
      can: ['view', 'details', 'download'],
    })
    await k.as(ada, partnerSharing).endSharing({ params: { id: share.id } })
    expect(await shown(guest, set)).toEqual([])
  })

  test('a collection one may not hand on cannot be linked to', async () => {
    const { ada, bob } = k.users
    const set = `core:library:${ada.id}`
    await expect(linksOf(k, 'bob').makeLink({ body: { set } })).rejects.toThrow('404 not_found')
    await k.as(ada, partnerSharing).startSharing({ body: { userId: bob.id, reshare: false } })
    await expect(linksOf(k, 'bob').makeLink({ body: { set } })).rejects.toThrow('403 forbidden')
    await expect(linksOf(k, 'bob').makeLink({ body: {} })).rejects.toThrow('which_one')
  })

  test('a partner’s photo in a selection goes when the partner ends the share', async () => {
    const { ada, bob } = k.users
    const photo = await k.asset(ada)
    const share = await k.as(ada, partnerSharing).startSharing({ body: { userId: bob.id } })
    const link = await linksOf(k, 'bob').makeLink({ body: { assetIds: [photo] } })
    const { guest, set } = await enter(k, { key: link.key })
    expect(await shown(guest, set)).toEqual([photo])
    await k.as(ada, partnerSharing).endSharing({ params: { id: share.id } })
    expect(await shown(guest, set)).toEqual([])
  })

  test('switching off the plugin of the set closes what it showed, on again opens it', async () => {
    const { ada, bob } = k.users
    await k.asset(ada)
    await k.as(ada, partnerSharing).startSharing({ body: { userId: bob.id } })
    const link = await linksOf(k, 'bob').makeLink({ body: { set: `core:library:${ada.id}` } })
    await k.disable('partner-sharing')
    expect(codeOf(await open({ key: link.key }))).toBe('shared-links.closed')
    await k.enable('partner-sharing')
    expect((await open({ key: link.key })).status).toBe(200)
  })

  test('a disabled maker’s links are closed, and open again with the account', async () => {
    const { cleo } = k.users
    const photo = await k.asset(cleo)
    const link = await linksOf(k, 'cleo').makeLink({ body: { assetIds: [photo] } })
    const { guest, set } = await enter(k, { key: link.key })
    await k.knex('core.user').where({ id: cleo.id }).update({ disabled_at: new Date() })
    expect(codeOf(await open({ key: link.key }))).toBe('shared-links.closed')
    expect((await guest.get(`/api/assets/${photo}`)).status).toBe(404)
    await k.knex('core.user').where({ id: cleo.id }).update({ disabled_at: null })
    expect(await shown(guest, set)).toEqual([photo])
  })
})

test('visitors see on a map where the photos were taken, of those they see and while metadata is shown', async () => {
  const { ada } = k.users
  const lisbon = { latitude: 38.7, longitude: -9.1, city: 'Lisbon', country: 'Portugal' }
  const chosen = [await k.asset(ada, lisbon), await k.asset(ada, { ...lisbon, latitude: 38.8 })]
  const hidden = [await k.asset(ada, lisbon), await k.asset(ada, lisbon)]
  await k.asset(ada, { ...lisbon, city: 'Sintra' })
  const { id, key } = await linksOf(k, 'ada').makeLink({ body: { assetIds: [...chosen, ...hidden] } })
  await k.as(ada).post('/api/assets/trash', { ids: hidden.slice(0, 1) })
  await k.as(ada).patch('/api/assets', { ids: hidden.slice(1), changes: { visibility: 'locked' } })
  const { guest, set } = await enter(k, { key })
  const places = async () => (await guest.get(`/api/timeline/places?in=${set}`)).body
  const near = async () => (await guest.get(`/api/timeline/months?in=${set}&bbox=-10,38,-9,39`)).body
  expect(await places()).toMatchObject({ places: [{ count: 2, name: 'Lisbon, Portugal' }] })
  expect(await near()).toMatchObject({ total: 2 })
  await linksOf(k, 'ada').changeLink({ params: { id }, body: { metadata: false } })
  expect(await places()).toEqual({ places: [] })
  expect(await near()).toMatchObject({ total: 0 })
})

describe('without metadata', () => {
  test('nothing says when, where, with what or by whom beyond the picture itself', async () => {
    const { ada } = k.users
    const place = { latitude: 38.7, longitude: -9.1, city: 'Lisbon', country: 'Portugal' }
    const photo = await k.asset(ada, place)
    await k.knex('core.asset').update({ file_name: 'secret-name.jpg' })
    const link = await linksOf(k, 'ada').makeLink({ body: { set: `core:library:${ada.id}`, metadata: false } })
    const { guest, set, link: seen } = await enter(k, { key: link.key })
    expect(seen['title']).toBeNull()
    const answers = [
      await guest.get(`/api/assets/${photo}`),
      await guest.get(`/api/timeline/months?in=${set}`),
      await guest.get(`/api/timeline/months/${(await month(photo)).slice(0, 7)}?in=${set}`),
      await guest.get(`/api/sets/${set}`),
      await guest.get('/api/shared-links/visited'),
    ]
    for (const { status, headers, body } of answers) {
      expect(status).toBe(200)
      expect(JSON.stringify([body, said(headers)])).not.toMatch(
        /secret-name|Lisbon|Portugal|38\.7|"ada"|ada@|@example/i,
      )
    }
    await linksOf(k, 'ada').changeLink({ params: { id: link.id }, body: { metadata: true } })
    expect((await guest.get(`/api/assets/${photo}`)).body).toMatchObject({ place: { city: 'Lisbon' } })
  })

  test('nor does the file that is downloaded, alone or in a ZIP', async () => {
    const { ada } = k.users
    const exif = { IFD0: { Make: 'Leica-of-Ada' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 43/1 0/1' } }
    const plain = sharp({ create: { width: 64, height: 48, channels: 3, background: '#37a' } })
    const form = new FormData()
    const bytes = new Uint8Array(await plain.jpeg().withExif(exif).toBuffer())
    form.append('file', new File([bytes], 'secret-name.jpg'))
    await k.as(ada).post('/api/uploads', form)
    await k.runJobs()
    const link = await linksOf(k, 'ada').makeLink({ body: { set: `core:library:${ada.id}`, metadata: false } })
    const { token, guest, set } = await enter(k, { key: link.key })
    const [photo] = await shown(guest, set)
    for (const path of [`/api/assets/${photo}/original`, `/api/assets/zip?in=${set}`]) {
      const answer = await fetch(k.url + path, { headers: { 'x-kith-visitor': token } })
      expect(answer.status).toBe(200)
      expect(said(answer.headers)).not.toMatch(/secret-name/)
      const file = Buffer.from(await answer.arrayBuffer()).toString('latin1')
      expect(file.length).toBeGreaterThan(300)
      expect(file).not.toMatch(/secret-name|Leica|GPS/)
    }
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/Leica/)
  })

  const said = (headers: Headers) => {
    const all: string[] = []
    headers.forEach((value, name) => all.push(`${name}: ${value}`))
    return all.join()
  }
  const month = async (id: string): Promise<string> => {
    const [row] = await k.knex('core.asset').where({ id }).select('local_at')
    return String(row.local_at)
  }
})
