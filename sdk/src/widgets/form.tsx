import type { ComponentChildren } from 'preact'
import { sayOwn } from './own-texts.ts'
import { useTrying } from './trying.ts'

export interface FormProps {
  /** What the button says that sends it. */
  readonly submit: string
  /** Throwing shows the sentence above the buttons. */
  readonly onSubmit: (values: FormData) => Promise<void>
  readonly children?: ComponentChildren
  /** There is a button to cancel with, and this is what it does. */
  readonly cancel?: () => void
  /** More buttons, before the one that submits. */
  readonly actions?: ComponentChildren
  readonly danger?: boolean
}

/**
 * A form that cannot be sent twice at once, and says why it was refused.
 * @example
 * const rename = (
 *   <Form submit="Save" cancel={close} onSubmit={(values) => save(textOf(values, 'title'))}>
 *     <label class="field">
 *       Title
 *       <input name="title" required />
 *     </label>
 *   </Form>
 * )
 */
export function Form({ submit, onSubmit, children, cancel, actions, danger = false }: FormProps) {
  const { wrong, busy, attempt } = useTrying()
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    // It may stand in a dialog that stands in another form.
    event.stopPropagation()
    const form = event.currentTarget
    if (!busy && form instanceof HTMLFormElement) attempt(() => onSubmit(new FormData(form)))
  }
  return (
    <form class="stack" onSubmit={send}>
      {children}
      {wrong && (
        <p class="problem" role="alert">
          {wrong}
        </p>
      )}
      <div class="form-actions">
        {actions}
        {cancel && (
          <button type="button" class="quiet" onClick={cancel}>
            {sayOwn('cancel')}
          </button>
        )}
        <button type="submit" class={danger ? 'danger' : 'primary'} disabled={busy}>
          {submit}
        </button>
      </div>
    </form>
  )
}

/**
 * A field of a form as text: empty when there is none.
 * @example
 * const titleOf = (values: FormData) => textOf(values, 'title').trim()
 */
export function textOf(values: FormData, name: string): string {
  const value = values.get(name)
  return typeof value === 'string' ? value : ''
}
