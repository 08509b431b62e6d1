import { useKith, useTrying } from '@kith/sdk/widgets'
import type { ComponentChildren } from 'preact'
import { type Scope, scopeOf } from './scope.ts'
import { ScopeFields } from './scope-fields.tsx'

interface ScopeFormProps {
  readonly scope: Scope
  readonly submit: string
  /** What is sent; throwing shows the sentence above the buttons. */
  readonly send: (scope: ReturnType<typeof scopeOf>, form: FormData) => Promise<void>
  readonly cancel: () => void
  /** Before the fields of the scope. */
  readonly children?: ComponentChildren
}

/** A form about how far a share goes: of a new one, or of one there is. */
export function ScopeForm({ scope, submit, send, cancel, children }: ScopeFormProps) {
  const { t } = useKith()
  const { wrong, attempt } = useTrying()
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!(event.currentTarget instanceof HTMLFormElement)) return
    const form = new FormData(event.currentTarget)
    const asked = scopeOf(form)
    attempt(async () => {
      if (asked.folderIds?.length === 0) throw new Error(t('chooseFolder'))
      await send(asked, form)
    })
  }
  return (
    <form class="card stack" onSubmit={onSubmit}>
      {children}
      <ScopeFields scope={scope} />
      {wrong && <p role="alert">{wrong}</p>}
      <div class="actions">
        <button class="primary">{submit}</button>
        <button type="button" class="quiet" onClick={cancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
