import { useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { formatInstant } from '../components/formats.ts'
import { type Failed, failureIn } from '../texts/say.ts'
import type { Scan } from './library.ts'

interface Report extends Scan {
  readonly problems: readonly (Failed & { readonly path: string })[]
}

/** What the last scans of a library found. */
export function ScanReports({ libraryId }: { readonly libraryId: string }) {
  const { t, kith, language } = useApp()
  const reports = useResource(
    (signal) => kith.get<readonly Report[]>(`/api/libraries/${libraryId}/scans`, signal),
    [libraryId],
  )
  const stateOf = ({ state, error, found }: Report) => {
    if (state === 'running') return t('scanRunning', { count: found })
    if (state === 'failed') return t('scanFailed', { reason: error ?? '' })
    return t(state === 'done' ? 'scanDone' : 'scanStopped')
  }
  return (
    <ul class="reports stack">
      {reports.data?.length === 0 && <li class="muted">{t('noReports')}</li>}
      {reports.data?.map((report) => (
        <li key={report.id}>
          <strong>{formatInstant(report.startedAt)}</strong> {stateOf(report)}
          <br />
          <small>{t('scanCounts', { ...countsOf(report) })}</small>
          {report.problems.length > 0 && (
            <details>
              <summary>{t('scanProblems')}</summary>
              <ul>
                {report.problems.map((problem) => (
                  <li key={problem.path}>
                    <code>{problem.path}</code> {failureIn(language.spoken.value, problem)}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

const countsOf = ({ found, added, changed, moved, missing }: Scan) => ({ found, added, changed, moved, missing })
