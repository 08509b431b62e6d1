import { useEffect } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { IconButton } from '../components/icon-button.tsx'
import { isField } from '../keys/is-field.ts'

/** Short messages at the bottom. Ctrl+Z undoes what the latest one offers to undo. */
export function ToastList() {
  const { t, toasts } = useApp()
  const shown = toasts.shown.value
  useUndoKey(toasts.act)
  // What has gone has neither the focus nor the mouse any more, and does not say so.
  useEffect(() => {
    if (shown.length === 0) toasts.hold(false)
  }, [shown.length, toasts])
  return (
    <div
      class="toasts"
      role="status"
      aria-live="polite"
      onPointerEnter={() => toasts.hold(true)}
      onPointerLeave={() => toasts.hold(false)}
      onFocusIn={() => toasts.hold(true)}
      onFocusOut={() => toasts.hold(false)}
    >
      {toasts.doing.value !== undefined && <div class="toast working">{toasts.doing.value}</div>}
      {shown.map(({ id, text, wrong, action }) => (
        <div key={id} class={wrong ? 'toast wrong' : 'toast'}>
          <span class="grow">{text}</span>
          {action && (
            <button type="button" class="quiet" aria-keyshortcuts="Control+Z" onClick={() => toasts.act(id)}>
              {action.label}
            </button>
          )}
          <IconButton icon="close" label={t('close')} onClick={() => toasts.dismiss(id)} />
        </div>
      ))}
    </div>
  )
}

function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const listening = new AbortController()
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isField(event)) return
      event.preventDefault()
      undo()
    }
    document.addEventListener('keydown', pressed, { signal: listening.signal })
    return () => listening.abort()
  }, [undo])
}
