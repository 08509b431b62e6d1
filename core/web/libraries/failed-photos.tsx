import { useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'

interface Failed {
  readonly id: string
  readonly path: string
  readonly error: string
}

interface FailedPhotosProps {
  readonly libraryId: string
  /** Only the owner may open them. */
  readonly mine: boolean
  readonly onRetried: () => void
}

/** The files of a library that could not be read, each with why. */
export function FailedPhotos({ libraryId, mine, onRetried }: FailedPhotosProps) {
  const { t, kith, toasts } = useApp()
  const failed = useResource(
    (signal) => kith.get<readonly Failed[]>(`/api/libraries/${libraryId}/failed`, signal),
    [libraryId],
  )
  const retry = async () => {
    await kith.post(`/api/libraries/${libraryId}/failed/retry`, {})
    failed.reload()
    onRetried()
  }
  return (
    <section class="stack" aria-label={t('failedPhotos')}>
      <div class="row">
        <h3 class="grow">{t('failedPhotos')}</h3>
        <button type="button" onClick={() => void retry().catch(toasts.fail)}>
          {t('retryAll')}
        </button>
      </div>
      <ul class="reports stack">
        {failed.data?.map(({ id, path, error }) => (
          <li key={id}>
            <code>{mine ? <a href={`/photo/${id}`}>{path}</a> : path}</code>
            <br />
            <small>{error}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
