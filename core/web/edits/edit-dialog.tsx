import { Dialog, Form, textOf } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { useParts } from '../assets/use-parts.ts'
import { BadField, type Editable, type Part, changesOf } from './changes-of.ts'
import { EditFields } from './edit-fields.tsx'

interface EditDialogProps {
  readonly ids: readonly string[]
  /** What is known of the only one. */
  readonly known?: Editable | undefined
  readonly onClose: () => void
  readonly onSaved: () => void
}

const PARTS: readonly Part[] = ['time', 'place', 'description', 'rating']
const PARTS_OF_MANY: readonly Part[] = ['time', 'shift', 'place', 'description', 'rating']
const PROBLEMS = { offset: 'offsetProblem', shift: 'shiftProblem', position: 'positionProblem' } as const
/** Choosing one of these is choosing against the other. */
const OTHER: Partial<Record<Part, Part>> = { time: 'shift', shift: 'time' }

/** Changes time, place, description and rating of one photo, or those one chooses of many alike. */
export function EditDialog({ ids, known, onClose, onSaved }: EditDialogProps) {
  const { t, kith, toasts, timelines } = useApp()
  const parts = useParts()
  const [chosen, setChosen] = useState<readonly Part[]>(known ? PARTS : [])
  // When it stopped half-way the rest can be saved again; what was done already must not move by an hour twice.
  const [left, setLeft] = useState(ids)
  const choose = (part: Part) => {
    const others = chosen.filter((one) => one !== part && one !== OTHER[part])
    setChosen(chosen.includes(part) ? others : [...others, part])
  }

  const save = async (values: FormData) => {
    const changes = read(values)
    if (Object.keys(changes).length === 0) {
      if (known) return onClose()
      throw new Error(t('editNothing'))
    }
    const done = await parts(left, (some) => kith.patch('/api/assets', { ids: some, changes }))
    toasts.tell(t('edited', { count: done.length }))
    void timelines.refresh()
    if (done.length === left.length) return onSaved()
    const saved = new Set(done)
    setLeft(left.filter((id) => !saved.has(id)))
  }
  const read = (values: FormData) => {
    try {
      return changesOf((name) => textOf(values, name), chosen, known)
    } catch (error) {
      throw error instanceof BadField ? new Error(t(PROBLEMS[error.field]), { cause: error }) : error
    }
  }
  return (
    <Dialog title={known ? t('editPhoto') : t('editMany', { count: left.length })} onClose={onClose}>
      {!known && <p class="muted">{t('editManyText')}</p>}
      <Form submit={t('save')} onSubmit={save} cancel={onClose}>
        {(known ? PARTS : PARTS_OF_MANY).map((part) => (
          <fieldset key={part} class="stack">
            {!known && (
              <label class="check">
                <input type="checkbox" checked={chosen.includes(part)} onChange={() => choose(part)} />
                {t(`edit_${part}`)}
              </label>
            )}
            {chosen.includes(part) && <EditFields part={part} known={known} />}
          </fieldset>
        ))}
      </Form>
    </Dialog>
  )
}
