import { useApp } from '../app/app.ts'
import { IconButton } from '../components/icon-button.tsx'

/** Short messages at the bottom. */
export function ToastList() {
  const { t, toasts } = useApp()
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.shown.value.map(({ id, text, wrong, action }) => (
        <div key={id} class={wrong ? 'toast wrong' : 'toast'}>
          <span class="grow">{text}</span>
          {action && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                toasts.dismiss(id)
                action.run()
              }}
            >
              {action.label}
            </button>
          )}
          <IconButton icon="close" label={t('close')} onClick={() => toasts.dismiss(id)} />
        </div>
      ))}
    </div>
  )
}
