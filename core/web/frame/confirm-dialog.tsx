import { Dialog, Form } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import type { Question } from '../app/confirm.ts'

/** A pattern that only this text matches. */
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** The question that waits for an answer, if there is one. */
export function ConfirmDialog() {
  const { confirm } = useApp()
  const question = confirm.question.value
  return question ? <Asking key={question.text} question={question} /> : null
}

function Asking({ question: { title, text, action, type } }: { readonly question: Question }) {
  const { t, confirm } = useApp()
  const cancel = (
    <button type="button" class="quiet" autofocus={!type} onClick={() => confirm.answer(false)}>
      {t('cancel')}
    </button>
  )
  return (
    <Dialog title={title} onClose={() => confirm.answer(false)}>
      <p>{text}</p>
      <Form submit={action} danger onSubmit={async () => confirm.answer(true)} actions={cancel}>
        {type && (
          <input aria-label={type} pattern={literally(type)} placeholder={type} required autofocus autocomplete="off" />
        )}
      </Form>
    </Dialog>
  )
}
