import { defineWidget, p } from '@kith/sdk/widgets'
import { PeopleList } from './people/people-list.tsx'
import css from './people/people.css'
import { PersonHeader } from './people/person-header.tsx'
import { errorsDe } from './parts/errors-de.ts'
import { peopleDe, peopleEn } from './people/texts.ts'

/** The people of a space, or one of them: a module of its own, loaded by who goes there. */
defineWidget('kith-spaces-people', {
  props: { space: p.string, role: p.string.or('viewer'), person: p.string.or('') },
  texts: { en: peopleEn, de: { ...peopleDe, ...errorsDe } },
  css,
  render: ({ space, role, person }) =>
    person ? (
      <PersonHeader key={person} spaceId={space} personId={person} edits={role !== 'viewer'} />
    ) : (
      <PeopleList spaceId={space} owner={role === 'owner'} edits={role !== 'viewer'} />
    ),
})
