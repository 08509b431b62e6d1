import { useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { FailureList } from '../components/failure-list.tsx'
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
  const failures = (failed.data?.items ?? []).map(({ id, job, reason, at }) => ({
    id,
    what: (
      <>
        <code>{job}</code> <small>{formatAgo(at)}</small>
      </>
    ),
    reason,
  }))
  return <FailureList failures={failures} onRetry={(id) => void retry(id).catch(toasts.fail)} />
}
