import { useKith, useTrying } from '@kith/sdk/widgets'
import { Dialog } from './dialog.tsx'

interface TitleDialogProps {
  readonly label: string
  readonly title?: string
  readonly save: (title: string) => Promise<void>
  readonly close: () => void
}

/** Asks what something is to be called. */
export function TitleDialog({ label, title = '', save, close }: TitleDialogProps) {
  const { t } = useKith()
  const { wrong, busy, attempt } = useTrying()
  return (
    <Dialog label={label} onClose={close}>
      <h2>{label}</h2>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const said = String(new FormData(event.currentTarget).get('title'))
          attempt(async () => {
            await save(said)
            close()
          })
        }}
      >
        <label class="field">
          {t('title')}
          <input name="title" required maxLength={200} defaultValue={title} autofocus />
        </label>
        {wrong && <p role="alert">{wrong}</p>}
        <div class="row">
          <button class="primary" disabled={busy}>
            {t('save')}
          </button>
          <button type="button" onClick={close}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
