import { useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { Section } from '../components/section.tsx'
import { useProgress } from '../app/use-progress.ts'
import { FailedJobs } from './failed-jobs.tsx'
import type { Queue, Queues } from './queue.ts'

/** The queues: what waits, what is under way, and what failed. */
export function Work() {
  const { t, kith } = useApp()
  const [open, setOpen] = useState<Queue['queue'] | undefined>(undefined)
  const work = useResource((signal) => kith.get<Queues>('/api/jobs', signal), [])
  const queues = work.data?.queues ?? []
  useProgress(true, work.reload)
  return (
    <Section title={t('work')} text={t('workText')}>
      <div class="scroll-x">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('queue')}</th>
              <th scope="col">{t('workActive')}</th>
              <th scope="col">{t('workWaiting')}</th>
              <th scope="col">{t('workDelayed')}</th>
              <th scope="col">{t('workGivenUp')}</th>
            </tr>
          </thead>
          <tbody>
            {queues.map(({ queue, active, waiting, delayed, failed }) => (
              <tr key={queue}>
                <th scope="row">{t(`queue_${queue}`)}</th>
                <td>{active}</td>
                <td>{waiting}</td>
                <td>{delayed}</td>
                <td class={failed > 0 ? 'problem' : ''}>{failed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {work.data && work.data.parked > 0 && <p class="muted">{t('workParked', { count: work.data.parked })}</p>}
      {queues
        .filter(({ failed }) => failed > 0)
        .map(({ queue, failed }) => (
          <div key={queue} class="stack">
            <button
              type="button"
              class="link problem"
              aria-expanded={open === queue}
              onClick={() => setOpen(open === queue ? undefined : queue)}
            >
              {t(`queue_${queue}`)}: {t('workShowFailed', { count: failed })}
            </button>
            {open === queue && <FailedJobs queue={queue} count={failed} onRetried={work.reload} />}
          </div>
        ))}
    </Section>
  )
}
