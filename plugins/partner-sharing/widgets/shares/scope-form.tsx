import { Form, useKith } from '@kith/sdk/widgets'
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
  const onSubmit = async (form: FormData) => {
    const asked = scopeOf(form)
    if (asked.folderIds?.length === 0) throw new Error(t('chooseFolder'))
    await send(asked, form)
  }
  return (
    <div class="card">
      <Form submit={submit} onSubmit={onSubmit} cancel={cancel}>
        {children}
        <ScopeFields scope={scope} />
      </Form>
    </div>
  )
}
