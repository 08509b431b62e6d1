import { type Acting, can } from '@kith/sdk'
import { kith, type Working } from './kith.ts'
import { Face, Person } from './models.ts'

const NOBODY_TO_NAME = { en: 'A person', de: 'Eine Person' }

/** The photos of a person: `?in=faces:person:<id>`. A rule narrows what one may see anyway. */
export const people = kith.set('person', {
  what: { en: 'the photos somebody is on', de: 'die Fotos, auf denen jemand zu sehen ist' },
  rule: () => Face.query(),
  set: 'person_id',
  asset: 'asset_id',
  connectable: async ({ caller }) => {
    const known = await Person.query()
      .where({ owner_user_id: caller.id, hidden: false })
      .whereNot({ name: '' })
      .orderBy('name')
    return known.map((person) => person.id)
  },
  about: async (ids, c) => {
    const found = await Person.query().findByIds([...ids])
    const named = await whoseNames(c, new Set(found.map((person) => person.owner_user_id)))
    return new Map(
      found.map((person) => [
        person.id,
        {
          title: (named.has(person.owner_user_id) && person.name) || NOBODY_TO_NAME,
          owner: person.owner_user_id,
          page: `/faces/${person.id}`,
        },
      ]),
    )
  },
})

/** One has as many as one knows people: asked for only when a request names one. */
export const mine = kith.grant('mine', people, Person, {
  who: { en: 'everybody, of the people on their own photos', de: 'alle, von den Personen auf den eigenen Fotos' },
  user: 'owner_user_id',
  key: { set: 'id', can: can('view', 'details', 'places', 'download', 'share', 'link') },
  onlyWhenNamed: true,
})

/** Those of these owners whose names whoever asks may read: themselves, and who shares them with everybody who sees their photos. */
export async function whoseNames(
  c: Pick<Working, 'preferences'> & Partial<Pick<Acting, 'caller'>>,
  owners: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const named = new Set<string>()
  for (const owner of owners)
    if ((c.caller?.kind === 'user' && c.caller.id === owner) || (await c.preferences(owner)).shareNames)
      named.add(owner)
  return named
}
