import { about } from './about.ts'
import { mine, people } from './access.ts'
import { changed, identified } from './events.ts'
import { deleteFace, drawFace, putFace } from './faces/faces.ts'
import { facesOnPhoto } from './faces/photo-faces.ts'
import { facePicture, personPicture } from './faces/pictures.ts'
import { peopleFilter } from './filter.ts'
import { seeDrawn } from './find/drawn.ts'
import { finding } from './find/finding.ts'
import { group, regroup } from './grouping/index.ts'
import { listPlaces, saySame } from './identities/answers.ts'
import { identify, identifyAgain } from './identities/identify.ts'
import { answerSameQuestion, listSameQuestions } from './identities/same-questions.ts'
import { kith } from './kith.ts'
import { migrations } from './migrations.ts'
import {
  Face,
  FaceModel,
  Identity,
  IdentityAnswer,
  IdentityQuestion,
  Merging,
  NotPerson,
  Person,
  Suggestion,
} from './models.ts'
import { names } from './names.ts'
import { facesOfPerson } from './people/faces-of-person.ts'
import { listPeople } from './people/list-people.ts'
import { mergePeople, undoMerge } from './people/merge.ts'
import { changePerson, deletePerson, showPerson } from './people/people.ts'
import { splitPerson } from './people/split.ts'
import { groupAnew } from './people/group-anew.ts'
import { answerSuggestion, listSuggestions } from './people/suggestions.ts'
import { personal, personalAnswers } from './personal.ts'
import { service } from './service.ts'

export default kith.define({
  models: [Face, FaceModel, Identity, IdentityAnswer, IdentityQuestion, Merging, NotPerson, Person, Suggestion],
  parts: [
    ...[people, mine, changed, identified, finding, seeDrawn, group, regroup, identify, identifyAgain],
    ...[names, peopleFilter, personal, personalAnswers, service],
  ],
  routes: {
    ...{ listPeople, showPerson, changePerson, deletePerson, personPicture, facesOfPerson },
    ...{ mergePeople, undoMerge, splitPerson, listSuggestions, answerSuggestion, groupAnew },
    ...{ saySame, listSameQuestions, answerSameQuestion, listPlaces },
    ...{ facesOnPhoto, drawFace, putFace, deleteFace, facePicture },
  },
  migrations,
  about,
  widgets: {
    'kith-faces-page': {
      title: { en: 'People', de: 'Personen' },
      module: './widgets/page.js',
      slot: 'navigation.page',
      icon: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 14.5s1.2 2 3.5 2 3.5-2 3.5-2M9 9.5h.01M15 9.5h.01',
    },
    'kith-faces-panel': {
      title: { en: 'People on the photo', de: 'Personen auf dem Foto' },
      module: './widgets/panel.js',
      slot: 'asset.panel',
    },
    'kith-faces-overlay': {
      title: { en: 'Frames around faces', de: 'Rahmen um Gesichter' },
      module: './widgets/overlay.js',
      slot: 'asset.overlay',
    },
    'kith-faces-actions': {
      title: { en: 'Not this person', de: 'Nicht diese Person' },
      module: './widgets/actions.js',
      slot: 'asset.actions',
    },
  },
})
