import { Avatar, Icon } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import { formatAgo, formatBytes, formatInstant, formatSpan } from '../components/formats.ts'
import type { Person } from '../timeline/tile.ts'
import { EditLibrary } from './edit-library.tsx'
import type { Library } from './library.ts'
import { FailedPhotos } from './failed-photos.tsx'
import { ScanReports } from './scan-reports.tsx'
import { SourceSettings } from './source-settings.tsx'

interface LibraryCardProps {
  readonly library: Library
  readonly owner: Person | undefined
  readonly onChange: () => void
}

const ICONS = { folders: 'folder', uploads: 'upload', source: 'plugins' } as const

/** One library: what is in it, how far it is, what went wrong. */
export function LibraryCard({ library, owner, onChange }: LibraryCardProps) {
  const { t, kith, toasts, confirm } = useApp()
  const me = useMe()
  const [open, setOpen] = useState<'details' | 'failed' | undefined>(undefined)
  const [editing, setEditing] = useState(false)
  const run = (act: Promise<void>) => void act.catch(toasts.fail).then(onChange)
  const scanning = library.lastScan?.state === 'running'
  const isAdded = library.type !== 'uploads'
  const mayManage = me.admin && isAdded
  const remove = async () => {
    const yes = await confirm.ask({ title: t('removeLibrary'), text: t('removeLibraryText'), action: t('remove') })
    if (yes) run(kith.delete(`/api/libraries/${library.id}`))
  }
  return (
    <article class="card stack library">
      <header class="row">
        <Icon name={ICONS[library.type]} />
        <h2 class="grow">{isAdded ? library.name : t('uploads')}</h2>
        {owner && (
          <span class="row">
            <Avatar person={owner} />
            <span class="muted">{owner.name}</span>
          </span>
        )}
      </header>
      {library.folders.map((folder) => (
        <code key={folder}>{folder}</code>
      ))}
      {library.source && <span class="muted">{library.source.title}</span>}
      <p>
        {t('countPhotos', { count: library.photos })} · {formatBytes(library.bytes)}
      </p>
      <Trouble library={library} onShowFailed={() => setOpen(open === 'failed' ? undefined : 'failed')} />
      <Progress library={library} />
      <footer class="row">
        {mayManage && !scanning && (
          <button type="button" onClick={() => run(kith.post(`/api/libraries/${library.id}/scan`, {}))}>
            {t('scanNow')}
          </button>
        )}
        {mayManage && scanning && (
          <button type="button" onClick={() => run(kith.delete(`/api/libraries/${library.id}/scan`))}>
            {t('stopScan')}
          </button>
        )}
        {isAdded && (
          <button
            type="button"
            class="quiet"
            aria-expanded={open === 'details'}
            onClick={() => setOpen(open === 'details' ? undefined : 'details')}
          >
            {t('details')}
          </button>
        )}
        {library.lastScan && !scanning && (
          <small class="grow end">{t('lastScan', { when: formatAgo(library.lastScan.startedAt) })}</small>
        )}
      </footer>
      {open === 'details' && (
        <>
          <ScanReports libraryId={library.id} />
          {mayManage && library.source && <SourceSettings library={library} onChange={onChange} />}
          {mayManage && (
            <div class="row">
              <button type="button" onClick={() => setEditing(true)}>
                {t('edit')}
              </button>
              <button type="button" class="quiet danger" onClick={() => void remove()}>
                {t('removeLibrary')}
              </button>
            </div>
          )}
        </>
      )}
      {editing && <EditLibrary library={library} onClose={() => setEditing(false)} onChange={onChange} />}
      {open === 'failed' && <FailedPhotos library={library} onRetried={onChange} />}
    </article>
  )
}

interface TroubleProps {
  readonly library: Library
  readonly onShowFailed: () => void
}

function Trouble({ library, onShowFailed }: TroubleProps) {
  const { t } = useApp()
  const { offlineSince, watchProblem, failed, unplayable, offline, skipped, source, lastScan } = library
  const sourceProblem = source && (source.problem ?? (lastScan?.state === 'failed' ? lastScan.error : null))
  return (
    <>
      {offlineSince && <p class="problem">{t('libraryOffline', { when: formatInstant(offlineSince) })}</p>}
      {sourceProblem && <p class="problem">{sourceProblem}</p>}
      {watchProblem && <p class="problem">{watchProblem}</p>}
      {failed > 0 && (
        <button type="button" class="link problem" onClick={onShowFailed}>
          {t('countFailed', { count: failed })}
        </button>
      )}
      {unplayable > 0 && (
        <button type="button" class="link problem" onClick={onShowFailed}>
          {t('countUnplayable', { count: unplayable })}
        </button>
      )}
      {offline > 0 && <small>{t('countMissing', { count: offline })}</small>}
      {skipped > 0 && <small>{t('countSkipped', { count: skipped })}</small>}
    </>
  )
}

function Progress({ library }: { readonly library: Library }) {
  const { t } = useApp()
  const { progress, lastScan } = library
  if (!progress) return null
  const { processed, total, secondsLeft } = progress
  const words = [
    lastScan?.state === 'running' && t('scanRunning', { count: lastScan.found }),
    total > 0 && t('scanWorking', { done: processed, count: total }),
    secondsLeft !== null && secondsLeft > 0 && t('timeLeft', { time: formatSpan(secondsLeft) }),
  ]
  return (
    <div class="progress">
      <progress max={Math.max(1, total)} value={processed} aria-label={library.name} />
      <small>{words.filter(Boolean).join(' · ')}</small>
    </div>
  )
}
