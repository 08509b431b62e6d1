import { Avatar, useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { dayOf } from '../parts/moment.ts'
import { SPACES } from '../parts/space.ts'
import { ConnectForm } from './connect-form.tsx'
import {
  type Choice,
  type ListOf,
  type Source,
  type SourcesProps,
  isAlbum,
  isTaken,
  sourcesIn,
  titleOf,
} from './source.ts'
import { TakeOver } from './take-over.tsx'

/** Libraries, folders and people that are in the space as a whole; connecting more. Albums have a tab of their own. */
export function Connected({ spaceId, edits }: SourcesProps) {
  const { t, get, delete: remove } = useKith()
  const address = sourcesIn(spaceId)
  const list = useResource((signal) => get<ListOf<Source>>(address, signal), [address])
  useLive(['spaces.'], list.reload)
  const own = useResource((signal) => get<ListOf<Choice>>(`${SPACES}/connectable`, signal), [])
  const others = useResource((signal) => get<ListOf<Choice>>('/api/sets/connectable', signal), [])
  const { wrong, busy, attempt } = useTrying()
  const disconnect = (id: string) => attempt(() => remove<void>(`${address}/${id}`).then(list.reload))
  const items = (list.data?.items ?? []).filter((one) => !isAlbum(one))
  const choices = [
    ...(own.data?.items ?? []),
    ...(others.data?.items ?? []).filter((one) => !one.set.startsWith('spaces:') && !isAlbum(one)),
  ].filter(({ set }) => !isTaken(items, set))
  return (
    <section class="card stack" aria-label={t('connected')}>
      {list.data && items.length === 0 && <p class="muted">{t('nothingConnected')}</p>}
      {wrong && <p role="alert">{wrong}</p>}
      <ul class="said">
        {items.map((source) => (
          <li key={source.id}>
            <Avatar person={source.by} />
            <div class="grow">
              <strong>{titleOf(t, source) ?? t('unknown')}</strong>
              <p class="muted">
                {t('connectedBy', { name: source.by.name })}
                {source.since && ` · ${t('connectedSince', { day: dayOf(`${source.since}T12:00:00`) })}`}
              </p>
              {source.mayTakeOver && <TakeOver {...{ spaceId, source }} changed={list.reload} />}
            </div>
            {source.mayDisconnect && (
              <button type="button" class="quiet" disabled={busy} onClick={() => disconnect(source.id)}>
                {t('disconnect')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {edits && choices.length > 0 && (
        <ConnectForm
          {...{ spaceId, choices }}
          what="connectWhat"
          text="connectText"
          submit="connect"
          changed={list.reload}
        />
      )}
    </section>
  )
}
