import { useApp } from '../app/app.ts'
import { CopyButton } from '../components/copy-button.tsx'

interface EmbedSnippetProps {
  readonly set: string
  readonly token: string
}

/** The lines to paste into a page: what they are made of has no characters that mean something in HTML. */
export function EmbedSnippet({ set, token }: EmbedSnippetProps) {
  const { t, kith } = useApp()
  const lines = [
    `<script type="module" src="${kith.server}/embed/core.js"></script>`,
    `<kith-core-photos server="${kith.server}" token="${token}" set="${set}"></kith-core-photos>`,
  ].join('\n')
  return (
    <div class="card stack" role="status">
      <p>{t('embedMade')}</p>
      <pre class="snippet">
        <code>{lines}</code>
      </pre>
      <div class="row">
        <CopyButton text={lines} />
      </div>
    </div>
  )
}
