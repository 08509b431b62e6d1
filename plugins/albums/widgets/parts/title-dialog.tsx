import { Dialog, Form, textOf, useKith } from '@kith/sdk/widgets'

interface TitleDialogProps {
  readonly label: string
  readonly title?: string
  readonly save: (title: string) => Promise<void>
  readonly close: () => void
}

/** Asks what something is to be called. */
export function TitleDialog({ label, title = '', save, close }: TitleDialogProps) {
  const { t } = useKith()
  const send = async (said: FormData) => {
    await save(textOf(said, 'title'))
    close()
  }
  return (
    <Dialog title={label} onClose={close}>
      <Form submit={t('save')} onSubmit={send} cancel={close}>
        <label class="field">
          {t('title')}
          <input name="title" required maxLength={200} defaultValue={title} autofocus />
        </label>
      </Form>
    </Dialog>
  )
}
