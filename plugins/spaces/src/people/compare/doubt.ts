import { SpacePerson, ToCompare } from '../models.ts'

/** Something of the space changed: whoever stood between two may be gone, or known by now to be one of them. */
export async function dispelDoubt(spaceId: string): Promise<void> {
  const here = SpacePerson.query().where({ space_id: spaceId }).select('id')
  await ToCompare.query().patch({ doubtful: false }).where({ doubtful: true }).whereIn('person_id', here)
}
