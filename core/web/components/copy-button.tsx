import { useApp } from '../app/app.ts'

/** Copies a text. Browsers have no clipboard for pages that came without TLS: there it is selected by hand. */
export function CopyButton({ text }: { readonly text: string }) {
  const { t, toasts } = useApp()
  if (!window.isSecureContext) return null
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    toasts.tell(t('copied'))
  }
  return (
    <button type="button" onClick={() => void copy().catch(toasts.fail)}>
      {t('copy')}
    </button>
  )
}
