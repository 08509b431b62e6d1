import { useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { ENDPOINTS } from './endpoint.ts'

/** One more address; then its secret, once. */
export function AddEndpoint({ changed }: { readonly changed: () => void }) {
  const { t, get, post } = useKith()
  const me = useResource((signal) => get<{ admin: boolean }>('/api/auth/me', signal), [])
  const [open, setOpen] = useState(false)
  const [secret, setSecret] = useState<string>()
  const { wrong, attempt } = useTrying()

  if (secret !== undefined)
    return (
      <div class="card stack">
        <p>{t('secret')}</p>
        <code>{secret}</code>
        <div class="row">
          <button type="button" class="primary" onClick={() => setSecret(undefined)}>
            {t('done')}
          </button>
        </div>
      </div>
    )
  if (!open)
    return (
      <div class="row">
        <button type="button" onClick={() => setOpen(true)}>
          {t('add')}
        </button>
      </div>
    )
  const add = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const events = String(form.get('events'))
      .split(/[\s,]+/)
      .filter(Boolean)
    const body = { url: form.get('url'), events, everything: form.has('everything') }
    attempt(async () => {
      setSecret((await post<{ secret: string }>(ENDPOINTS, body)).secret)
      setOpen(false)
      changed()
    })
  }
  return (
    <form class="card stack" onSubmit={add}>
      <label class="field">
        {t('url')}
        <input name="url" type="url" required placeholder="https://example.org/kith" />
      </label>
      <label class="field">
        {t('events')}
        <input name="events" required defaultValue="core.asset_ingested" />
      </label>
      {me.data?.admin && (
        <label class="check">
          <input name="everything" type="checkbox" />
          {t('everything')}
        </label>
      )}
      {wrong && <p role="alert">{wrong}</p>}
      <div class="row">
        <button class="primary">{t('save')}</button>
        <button type="button" class="quiet" onClick={() => setOpen(false)}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
