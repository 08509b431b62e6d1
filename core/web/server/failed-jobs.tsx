import { useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { formatAgo } from '../components/formats.ts'
import type { Queue } from './queue.ts'

interface Failed {
  readonly id: string
  readonly job: string
  readonly reason: string
  readonly at: string
}

interface FailedJobsProps {
  readonly queue: Queue['queue']
  /** How many there are: another number means another list. */
  readonly count: number
  readonly onRetried: () => void
}

/** What failed in a queue, the latest hundred, each with why. */
export function FailedJobs({ queue, count, onRetried }: FailedJobsProps) {
  const { t, kith, toasts } = useApp()
  const path = `/api/jobs/${queue}`
  const failed = useResource(
    (signal) => kith.get<{ items: readonly Failed[] }>(`${path}/failed?limit=100`, signal),
    [path, count],
  )
  const retry = async (id?: string) => {
    await kith.post(`${path}/retry`, id === undefined ? {} : { id })
    toasts.tell(t('workRetried'))
    onRetried()
  }
  return (
    <>
      <div class="row">
        <span class="grow" />
        <button type="button" onClick={() => void retry().catch(toasts.fail)}>
          {t('retryAll')}
        </button>
      </div>
      <ul class="reports stack">
        {failed.data?.items.map(({ id, job, reason, at }) => (
          <li key={id} class="row">
            <div class="grow">
              <code>{job}</code> <small>{formatAgo(at)}</small>
              <br />
              <small>{reason}</small>
            </div>
            <button type="button" class="quiet" onClick={() => void retry(id).catch(toasts.fail)}>
              {t('retry')}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
