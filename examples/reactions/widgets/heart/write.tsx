import { useKith } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'

/** Writes a comment. What the server refuses stays in the field, with the reason below it. */
export function Write({ to, onWritten }: { readonly to: string; readonly onWritten: () => void }) {
  const { post, t } = useKith()
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<string>()
  const send = async (event: SubmitEvent) => {
    event.preventDefault()
    try {
      await post(to, { text })
      setText('')
      setRefused(undefined)
      onWritten()
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <form class="row" onSubmit={send}>
      <input
        class="grow"
        required
        aria-label={t('comment')}
        placeholder={t('comment')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button class="primary">{t('send')}</button>
      {refused !== undefined && <p role="alert">{refused}</p>}
    </form>
  )
}
