import type { ComponentChildren } from 'preact'
import { useApp } from '../app/app.ts'

/** Something that failed. */
export interface Failure {
  readonly id: string
  readonly what: ComponentChildren
  readonly reason: string
}

interface FailureListProps {
  /** A heading beside the button, where there is none above. */
  readonly title?: string
  readonly failures: readonly Failure[]
  /** Tries one again, or without an id all. */
  readonly onRetry: (id?: string) => void
}

/** What failed, each with why, to be tried again one by one or all at once. */
export function FailureList({ title, failures, onRetry }: FailureListProps) {
  const { t } = useApp()
  return (
    <>
      <div class="row">
        {title ? <h3 class="grow">{title}</h3> : <span class="grow" />}
        <button type="button" onClick={() => onRetry()}>
          {t('retryAll')}
        </button>
      </div>
      <ul class="reports stack">
        {failures.map(({ id, what, reason }) => (
          <li key={id} class="row">
            <div class="grow">
              {what}
              <br />
              <small>{reason}</small>
            </div>
            <button type="button" class="quiet" onClick={() => onRetry(id)}>
              {t('retry')}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
