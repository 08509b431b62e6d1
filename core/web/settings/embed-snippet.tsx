import { useApp } from '../app/app.ts'

interface EmbedSnippetProps {
  readonly set: string
  readonly token: string
}

/** The lines to paste into a page: what they are made of has no characters that mean something in HTML. */
export function EmbedSnippet({ set, token }: EmbedSnippetProps) {
  const { t, kith, toasts } = useApp()
  const lines = [
    `<script type="module" src="${kith.server}/embed/core.js"></script>`,
    `<kith-core-photos server="${kith.server}" token="${token}" set="${set}"></kith-core-photos>`,
  ].join('\n')
  const copy = async () => {
    await navigator.clipboard.writeText(lines)
    toasts.tell(t('copied'))
  }
  return (
    <div class="card stack" role="status">
      <p>{t('embedMade')}</p>
      <pre class="snippet">
        <code>{lines}</code>
      </pre>
      {/* Browsers have no clipboard for pages that came without TLS. */}
      {window.isSecureContext && (
        <div class="row">
          <button type="button" onClick={() => void copy().catch(toasts.fail)}>
            {t('copy')}
          </button>
        </div>
      )}
    </div>
  )
}
