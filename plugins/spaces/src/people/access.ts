import { can } from '@kith/sdk'
import { spaces } from '../access.ts'
import { kith } from '../kith.ts'
import { Member } from '../models.ts'
import { PersonKey, SpaceFace, SpacePerson } from './models.ts'

const SOMEBODY = { en: 'A person', de: 'Eine Person' }

/**
 * The photos of a space that somebody is on: `?in=spaces:person:<id>`. A rule narrows what one may see anyway, and this
 * one what is in the space now.
 */
export const people = kith.set('person', {
  what: { en: 'the photos of a space that somebody is on', de: 'die Fotos eines Raums, auf denen jemand zu sehen ist' },
  rule: () => SpaceFace.query(),
  set: 'person_id',
  asset: 'asset_id',
  within: { set: spaces, column: 'space_id' },
  about: async (ids) => {
    const found = await SpacePerson.query().findByIds([...ids])
    const owners = await Member.query()
      .whereIn(
        'space_id',
        found.map((one) => one.space_id),
      )
      .where({ role: 'owner' })
      .whereNotNull('joined_at')
    const ownerOf = new Map(owners.map((one) => [one.space_id, one.user_id]))
    return new Map(
      found.flatMap(({ id, space_id, name }) => {
        const owner = ownerOf.get(space_id)
        return owner ? [[id, { title: name || SOMEBODY, owner, page: `/spaces/${space_id}/people/${id}` }]] : []
      }),
    )
  },
})

/** A space has as many as people are on its photos: asked for only when a request names one. */
export const peopleKeys = kith.grant('people', people, PersonKey, {
  who: {
    en: 'the members of a space, of the people on its photos',
    de: 'die Mitglieder eines Raums, von den Personen auf seinen Fotos',
  },
  user: 'user_id',
  key: { set: 'person_id', can: can('view', 'details', 'places', 'download') },
  onlyWhenNamed: true,
})
