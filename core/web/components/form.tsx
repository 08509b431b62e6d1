import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface FormProps {
  readonly submit: string
  /** Throwing shows the sentence above the buttons. */
  readonly onSubmit: (values: FormData) => Promise<void>
  readonly children: ComponentChildren
  /** More buttons, before the one that submits. */
  readonly actions?: ComponentChildren
  readonly danger?: boolean
}

/** A form that cannot be sent twice at once, and says why it was refused. */
export function Form({ submit, onSubmit, children, actions, danger = false }: FormProps) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const send = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy || !(event.currentTarget instanceof HTMLFormElement)) return
    setBusy(true)
    setProblem(undefined)
    try {
      await onSubmit(new FormData(event.currentTarget))
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    setBusy(false)
  }
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      {children}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="form-actions">
        {actions}
        <button type="submit" class={danger ? 'danger' : 'primary'} disabled={busy}>
          {submit}
        </button>
      </div>
    </form>
  )
}

/** A field of a form as text. */
export const textOf = (values: FormData, name: string): string => {
  const value = values.get(name)
  return typeof value === 'string' ? value : ''
}
