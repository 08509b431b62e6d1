import { defineWidget, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { ByMe } from './shares/by-me.tsx'
import { SHARES, type Shares } from './shares/share.ts'
import { ShareWith } from './shares/share-with.tsx'
import css from './shares/shares.css'
import { texts } from './shares/texts.ts'
import { WithMe } from './shares/with-me.tsx'

/** Both lists of the Sharing page, and sharing with somebody. */
function SharesView() {
  const { t, get } = useKith()
  const shares = useResource((signal) => get<Shares>(SHARES, signal), [])
  useLive(['partner-sharing.'], shares.reload)
  if (!shares.data) return null
  const { withMe, byMe } = shares.data
  return (
    <>
      <h2>{t('withMe')}</h2>
      {withMe.length === 0 && <p class="hint">{t('nobodyWithMe')}</p>}
      <ul>
        {withMe.map((share) => (
          <WithMe key={share.id} share={share} changed={shares.reload} />
        ))}
      </ul>
      <h2>{t('byMe')}</h2>
      {byMe.length === 0 && <p class="hint">{t('nobodyByMe')}</p>}
      <ul>
        {byMe.map((share) => (
          <ByMe key={share.id} share={share} changed={shares.reload} />
        ))}
      </ul>
      <ShareWith known={byMe} changed={shares.reload} />
    </>
  )
}

defineWidget('kith-partner-sharing-shares', {
  slot: 'sharing.section',
  props: {},
  texts,
  css,
  render: () => <SharesView />,
})
