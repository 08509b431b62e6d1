import { useEffect, useState } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import { FailureList } from '../components/failure-list.tsx'
import { failureIn } from '../texts/say.ts'
import type { Library } from './library.ts'

interface Failed {
  readonly id: string
  readonly photoId: string
  readonly path: string
  readonly code: string
  readonly error: string
}

interface FailedPhotosProps {
  readonly library: Library
  readonly onRetried: () => void
}

const PAGE = 50

/** The files of a library that failed, each with why, to be tried again one by one or all at once. */
export function FailedPhotos({ library: { id, ownerId, failed, unplayable }, onRetried }: FailedPhotosProps) {
  const { t, kith, toasts, language } = useApp()
  const mine = useMe().id === ownerId
  const [list, setList] = useState<readonly Failed[]>([])
  const read = (after: readonly Failed[]) => {
    const last = after.at(-1)
    const from = last ? `&after=${last.id}` : ''
    kith
      .get<readonly Failed[]>(`/api/libraries/${id}/failed?skipped=false&limit=${PAGE}${from}`)
      .then((more) => setList([...after, ...more]), toasts.fail)
  }
  useEffect(() => read([]), [id, failed, unplayable])
  const retry = (only?: string) =>
    void kith.post(`/api/libraries/${id}/failed/retry`, only ? { ids: [only] } : {}).then(onRetried, toasts.fail)
  const failures = list.map(({ id, photoId, path, code, error }) => ({
    id,
    what: <code>{mine ? <a href={`/photo/${photoId}`}>{path}</a> : path}</code>,
    reason: failureIn(language.spoken.value, { code, reason: error }),
  }))
  return (
    <section class="stack" aria-label={t('failedPhotos')}>
      <FailureList title={t('failedPhotos')} failures={failures} onRetry={retry} />
      {list.length > 0 && list.length % PAGE === 0 && (
        <div>
          <button type="button" class="quiet" onClick={() => read(list)}>
            {t('showMore')}
          </button>
        </div>
      )}
    </section>
  )
}
