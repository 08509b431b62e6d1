import { Avatar, Form, useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { dayOf } from '../parts/moment.ts'
import { type Person, SPACES, type Space } from '../parts/space.ts'

interface Source {
  readonly id: string
  readonly set: string
  readonly title: string | null
  readonly by: Person
  readonly since: string | null
  readonly mayDisconnect: boolean
}
interface Choice {
  readonly set: string
  readonly title: string | null
}

/** Libraries and albums that are in the space as a whole; connecting more. */
export function Connected({ space, changed }: { readonly space: Space; readonly changed: () => void }) {
  const { t, get, delete: remove } = useKith()
  const address = `${SPACES}/${space.id}/sources`
  const list = useResource((signal) => get<{ items: readonly Source[] }>(address, signal), [address])
  useLive(['spaces.'], list.reload)
  const { wrong, busy, attempt } = useTrying()
  const reload = () => {
    list.reload()
    changed()
  }
  const disconnect = (id: string) => attempt(() => remove<void>(`${address}/${id}`).then(reload))
  const items = list.data?.items ?? []
  return (
    <section class="card stack" aria-label={t('tab_connected')}>
      {list.data && items.length === 0 && <p class="muted">{t('nothingConnected')}</p>}
      {wrong && <p role="alert">{wrong}</p>}
      <ul class="said">
        {items.map(({ id, set, title, by, since, mayDisconnect }) => (
          <li key={id}>
            <Avatar person={by} />
            <div class="grow">
              <strong>{isLibrary(set) ? t('libraryOf', { name: by.name }) : (title ?? t('unknown'))}</strong>
              <p class="muted">
                {t('connectedBy', { name: by.name })}
                {since && ` · ${t('connectedSince', { day: dayOf(`${since}T12:00:00`) })}`}
              </p>
            </div>
            {mayDisconnect && (
              <button type="button" disabled={busy} onClick={() => disconnect(id)}>
                {t('disconnect')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {space.role !== 'viewer' && <Connect address={address} known={items} changed={reload} />}
    </section>
  )
}

const isLibrary = (set: string) => set.startsWith('core:library:')

interface ConnectProps {
  readonly address: string
  readonly known: readonly Source[]
  readonly changed: () => void
}

function Connect({ address, known, changed }: ConnectProps) {
  const { t, get, post } = useKith()
  const own = useResource((signal) => get<{ items: readonly Choice[] }>(`${SPACES}/connectable`, signal), [])
  const others = useResource((signal) => get<{ items: readonly Choice[] }>('/api/sets/connectable', signal), [])
  const albums = (others.data?.items ?? []).filter(({ set }) => !set.startsWith('spaces:'))
  const choices = [...(own.data?.items ?? []), ...albums].filter(({ set }) => !known.some((one) => one.set === set))
  if (choices.length === 0) return null
  const connect = async (form: FormData) => {
    await post(address, { set: form.get('set'), since: form.get('since') || null })
    changed()
  }
  return (
    <Form submit={t('connect')} onSubmit={connect}>
      <label class="field">
        {t('connectWhat')}
        <select name="set">
          {choices.map(({ set, title }) => (
            <option key={set} value={set}>
              {title ?? t('allOfMine')}
            </option>
          ))}
        </select>
        <small>{t('connectText')}</small>
      </label>
      <label class="field">
        {t('connectSince')}
        <input type="date" name="since" />
        <small>{t('connectSinceText')}</small>
      </label>
    </Form>
  )
}
