import { useKith } from '@kith/sdk/widgets'
import { useRef, useState } from 'preact/hooks'
import { send } from './send.ts'
import type { Visited, VisitedLink } from './visited.ts'

interface AddProps {
  readonly visit: Visited
  readonly upload: NonNullable<VisitedLink['upload']>
}

type Sent = { readonly done: number; readonly of: number; readonly problems: readonly string[]; readonly over: boolean }

/** A guest adds photos, with a name and a word if they like. */
export function Add({ visit, upload }: AddProps) {
  const { t, url } = useKith()
  const form = useRef<HTMLFormElement>(null)
  const [sent, setSent] = useState<Sent | undefined>(undefined)
  const [open, setOpen] = useState(false)
  const busy = sent !== undefined && !sent.over

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    if (!form.current) return
    const given = new FormData(form.current)
    const files = given.getAll('files').filter((one) => one instanceof File)
    const problems: string[] = []
    for (const [done, file] of files.entries()) {
      setSent({ done, of: files.length, problems, over: false })
      const problem = await send(url('/api/shared-links/uploads'), visit.token, given, file)
      if (problem !== null) problems.push(`${file.name}: ${problem}`)
    }
    setSent({ done: files.length - problems.length, of: files.length, problems, over: true })
    form.current.reset()
  }

  if (!open)
    return (
      <p>
        <button type="button" onClick={() => setOpen(true)}>
          {t('add')}
        </button>
      </p>
    )
  return (
    <form class="card stack add" ref={form} onSubmit={(event) => void submit(event)}>
      <h2>{t('add')}</h2>
      {upload.approve && <p class="muted">{t('approveText')}</p>}
      <label class="field">
        {t('name')}
        <input name="name" required maxLength={80} autoComplete="name" />
      </label>
      <label class="field">
        {t('message')}
        <input name="message" maxLength={500} />
      </label>
      <label class="field">
        {t('files')}
        <input type="file" name="files" multiple required accept={upload.types.map((type) => `${type}/*`).join()} />
      </label>
      {sent && (
        <div role="status" class="stack">
          {busy ? (
            <>
              <progress max={sent.of} value={sent.done} />
              {t('sending', { done: sent.done, of: sent.of })}
            </>
          ) : (
            <strong>{t(upload.approve ? 'waits' : 'added', { count: sent.done })}</strong>
          )}
          {sent.problems.map((problem) => (
            <p key={problem} class="problem">
              {problem}
            </p>
          ))}
        </div>
      )}
      <div class="row">
        <button class="primary" disabled={busy}>
          {t('send')}
        </button>
        <button type="button" class="quiet" disabled={busy} onClick={() => setOpen(false)}>
          {t('close')}
        </button>
      </div>
    </form>
  )
}
