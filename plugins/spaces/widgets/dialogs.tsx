import { defineWidget, p, useKith } from '@kith/sdk/widgets'
import { AddPhotos } from './dialogs/add-photos.tsx'
import css from './dialogs/dialogs.css'
import { EditSpace } from './dialogs/edit-space.tsx'
import { NewSpace } from './dialogs/new-space.tsx'
import { dialogsDe, dialogsEn } from './dialogs/texts.ts'
import tintCss from './parts/collage.css'
import { errorsDe } from './parts/errors-de.ts'
import type { Space } from './parts/space.ts'

interface DialogsProps {
  readonly which: 'new' | 'add' | 'edit'
  readonly space: Space | null
}

function Dialogs({ which, space }: DialogsProps) {
  const { emit } = useKith()
  const close = () => emit('closed')
  if (!space) return <NewSpace close={close} />
  const given = { space, close, changed: () => emit('changed') }
  return which === 'add' ? <AddPhotos {...given} /> : <EditSpace {...given} />
}

/** Making a space, changing it, adding photos: loaded by who does that. */
defineWidget('kith-spaces-dialogs', {
  props: { which: p.oneOf('new', 'add', 'edit'), space: p.json<Space | null>().or(null) },
  texts: { en: dialogsEn, de: { ...dialogsDe, ...errorsDe } },
  css: tintCss + css,
  render: (given) => <Dialogs {...given} />,
})
