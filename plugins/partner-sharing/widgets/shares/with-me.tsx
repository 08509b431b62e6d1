import { useKith, useTrying } from '@kith/sdk/widgets'
import { type RowProps, SHARES, pageOf } from './share.ts'
import { ShareRow } from './share-row.tsx'

/** Somebody who shares with one: their newest photos, showing them in the timeline, leaving. */
export function WithMe({ share, changed }: RowProps) {
  const { t, put } = useKith()
  const { wrong, attempt } = useTrying()
  const show = (on: boolean) =>
    attempt(async () => {
      await put(`${SHARES}/${share.id}/in-timeline`, { show: on })
      changed()
    })
  const actions = (
    <>
      <label class="check">
        <input type="checkbox" checked={share.inTimeline} onChange={(e) => show(e.currentTarget.checked)} />
        {t('show')}
      </label>
      {wrong && <p role="alert">{wrong}</p>}
    </>
  )
  return (
    <ShareRow
      share={share}
      page={pageOf(share)}
      facts={t('photos', { count: share.count })}
      actions={actions}
      end={t('leave')}
      endText={t('leaveText', { name: share.person.name })}
      changed={changed}
    />
  )
}
