import { people, peopleKeys } from './access.ts'
import { findSamePeople } from './again.ts'
import { changeSpacePerson, setAlias } from './change-person.ts'
import { identifyMembers, peopleElsewhere } from './elsewhere.ts'
import { listContributors } from './contributors.ts'
import { peopleChanged, sameAsked } from './events.ts'
import { spacePeopleFilter } from './filter.ts'
import { gatherPeople } from './gather/gather.ts'
import {
  gatherConnected,
  gatherDue,
  gatherWhenBack,
  gatherWhenFacesChange,
  gatherWhenKeysChange,
  gatherWhenPhotosChange,
  gatherWhenRestored,
  gatherWhenReturned,
  gatherWhenSourceGrows,
  gatherWhenSwitchedOn,
} from './gather/when.ts'
import { listSpacePeople, showSpacePerson } from './list-people.ts'
import { mergeSpacePeople, undoJoining } from './merge-people.ts'
import {
  Alias,
  Apart,
  Joining,
  NotPerson,
  Part,
  PeopleDue,
  PersonKey,
  SameQuestion,
  SpaceFace,
  SpacePerson,
  ToCompare,
} from './models.ts'
import { spacePersonPicture } from './portrait.ts'
import { answerSameAsked, listSameAsked } from './same-questions.ts'
import { takeBackSame } from './same-notices.ts'
import { splitSpacePerson } from './split-person.ts'

/** What people of spaces bring into the plugin. */
export const peopleModels = [
  ...[Alias, Apart, Joining, NotPerson, Part],
  ...[PeopleDue, PersonKey, SameQuestion, SpaceFace, SpacePerson, ToCompare],
]
export const peopleParts = [
  ...[people, peopleKeys, peopleChanged, sameAsked, spacePeopleFilter, gatherPeople, gatherDue, gatherConnected],
  ...[gatherWhenBack, gatherWhenFacesChange, gatherWhenPhotosChange, gatherWhenSwitchedOn],
  ...[gatherWhenRestored, gatherWhenReturned, gatherWhenSourceGrows, gatherWhenKeysChange],
  ...[peopleElsewhere, identifyMembers, takeBackSame],
]
export const peopleRoutes = {
  ...{ listSpacePeople, showSpacePerson, changeSpacePerson, setAlias, spacePersonPicture, listContributors },
  ...{ listSameAsked, answerSameAsked },
  ...{ mergeSpacePeople, undoJoining, splitSpacePerson, findSamePeople },
}
