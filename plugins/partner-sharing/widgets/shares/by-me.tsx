import { useKith } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { dayInWords, dayOf } from './days.ts'
import { ScopeForm } from './scope-form.tsx'
import { type RowProps, SHARES, type Share } from './share.ts'
import { ShareRow } from './share-row.tsx'

/** Somebody one shares with: how far, changing that, ending it. */
export function ByMe({ share, changed }: RowProps) {
  const { t, patch } = useKith()
  const [open, setOpen] = useState(false)
  const change = !open && (
    <button type="button" onClick={() => setOpen(true)}>
      {t('change')}
    </button>
  )
  return (
    <ShareRow
      share={share}
      facts={`${t('photos', { count: share.count })} · ${useScopeText(share)}`}
      actions={change}
      end={t('remove')}
      endText={t('removeText', { name: share.person.name })}
      changed={changed}
    >
      {open && (
        <ScopeForm
          scope={share}
          submit={t('save')}
          cancel={() => setOpen(false)}
          send={async (scope) => {
            await patch(`${SHARES}/${share.id}`, scope)
            setOpen(false)
            changed()
          }}
        />
      )}
    </ShareRow>
  )
}

/** How far a share goes, in words. */
function useScopeText({ since, until, places, reshare, folders }: Share): string {
  const { t } = useKith()
  const limits = [
    folders && t('foldersText', { folders: folders.map((one) => one.name).join(', ') || '–' }),
    since && t('sinceText', { date: dayInWords(since) }),
    until && t('untilText', { date: dayInWords(dayOf(until)) }),
    !places && t('noPlaces'),
    !reshare && t('noReshare'),
  ].filter((limit) => typeof limit === 'string')
  const [first = t('everything'), ...more] = limits
  return [first.charAt(0).toUpperCase() + first.slice(1), ...more].join(', ')
}
