import { defineWidget, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { ScopeForm } from './shares/scope-form.tsx'
import { ShareRow } from './shares/share-row.tsx'
import { type Person, SHARES, type Share, type Shares } from './shares/share.ts'
import css from './shares/shares.css'
import { texts } from './shares/texts.ts'

/** Both lists of the Sharing page, and sharing with somebody. */
function SharesView() {
  const { t, get } = useKith()
  const shares = useResource((signal) => get<Shares>(SHARES, signal), [])
  useLive(['partner-sharing.'], shares.reload)
  const { withMe = [], byMe = [] } = shares.data ?? {}
  return (
    <>
      <h2>{t('withMe')}</h2>
      {shares.data && withMe.length === 0 && <p class="hint">{t('nobodyWithMe')}</p>}
      <ul>
        {withMe.map((share) => (
          <WithMe key={share.id} share={share} changed={shares.reload} />
        ))}
      </ul>
      <h2>{t('byMe')}</h2>
      {shares.data && byMe.length === 0 && <p class="hint">{t('nobodyByMe')}</p>}
      <ul>
        {byMe.map((share) => (
          <ByMe key={share.id} share={share} changed={shares.reload} />
        ))}
      </ul>
      <ShareWith known={byMe} changed={shares.reload} />
    </>
  )
}

interface RowProps {
  readonly share: Share
  readonly changed: () => void
}

function WithMe({ share, changed }: RowProps) {
  const { t, put, url } = useKith()
  const show = async (on: boolean) => {
    await put(`${SHARES}/${share.id}/in-timeline`, { show: on })
    changed()
  }
  const actions = (
    <>
      <a class="newest" href={`/sharing/partner-sharing:share:${share.id}`} aria-label={share.person.name}>
        {share.newest.map((id) => (
          <img key={id} src={url(`/api/assets/${id}/thumbnail`)} alt="" loading="lazy" />
        ))}
      </a>
      <label>
        <input type="checkbox" checked={share.inTimeline} onChange={(e) => show(e.currentTarget.checked)} /> {t('show')}
      </label>
    </>
  )
  const facts = <a href={`/sharing/partner-sharing:share:${share.id}`}>{t('photos', { count: share.count })}</a>
  return (
    <ShareRow
      share={share}
      facts={facts}
      actions={actions}
      end={t('leave')}
      endText={t('leaveText', { name: share.person.name })}
      changed={changed}
    />
  )
}

function ByMe({ share, changed }: RowProps) {
  const { t } = useKith()
  const [open, setOpen] = useState(false)
  const done = () => {
    setOpen(false)
    changed()
  }
  const actions = !open && (
    <button type="button" onClick={() => setOpen(true)}>
      {t('change')}
    </button>
  )
  return (
    <ShareRow
      share={share}
      facts={useScopeText(share)}
      actions={actions}
      end={t('remove')}
      endText={t('removeText', { name: share.person.name })}
      changed={changed}
    >
      {open && <ScopeForm share={share} done={done} />}
    </ShareRow>
  )
}

/** How far a share goes, in words. */
function useScopeText({ since, until, places, reshare, folders }: Share): string {
  const { t } = useKith()
  const date = (text: string) => new Date(text).toLocaleDateString()
  const limits = [
    folders && t('foldersText', { folders: folders.map((one) => one.name).join(', ') || '–' }),
    since && t('sinceText', { date: date(since) }),
    until && t('untilText', { date: date(until) }),
    !places && t('noPlaces'),
    !reshare && t('noReshare'),
  ].filter((limit) => typeof limit === 'string')
  return limits.length > 0 ? limits.join(', ') : t('everything')
}

function ShareWith({ known, changed }: { readonly known: readonly Share[]; readonly changed: () => void }) {
  const { t, get, post } = useKith()
  const people = useResource((signal) => get<readonly Person[]>('/api/users/directory', signal), [])
  const [wrong, setWrong] = useState('')
  const others = people.data?.filter((one) => !known.some((share) => share.person.id === one.id)) ?? []
  const share = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!(event.currentTarget instanceof HTMLFormElement)) return
    try {
      await post(SHARES, { userId: new FormData(event.currentTarget).get('userId') })
      setWrong('')
      changed()
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    }
  }
  if (people.data?.length === 0) return <p class="hint">{t('noPeople')}</p>
  if (others.length === 0) return null
  return (
    <form onSubmit={share}>
      <label>
        {t('shareWith')}{' '}
        <select name="userId" required>
          <option value="">{t('choose')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button class="primary">{t('share')}</button>
      {wrong && <p role="alert">{wrong}</p>}
    </form>
  )
}

defineWidget('kith-partner-sharing-shares', {
  slot: 'sharing.section',
  props: {},
  texts,
  css,
  render: () => <SharesView />,
})
