import { defineWidget, p } from '@kith/sdk/widgets'
import { PeopleList } from './list/people-list.tsx'
import css from './parts/people.css'
import { texts } from './parts/texts.ts'
import { PersonPage } from './person/person-page.tsx'

defineWidget('kith-faces-page', {
  slot: 'navigation.page',
  props: { path: p.string.or('') },
  texts,
  css,
  render({ path }) {
    const [, personId] = path.split('/')
    return personId ? <PersonPage key={personId} personId={personId} /> : <PeopleList />
  },
})
