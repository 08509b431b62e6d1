import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { formatSpan } from '../components/formats.ts'
import { wordsOf } from '../schema-form/words-of.ts'
import { type Derivation, pathOf } from './derivation.ts'
import { FailedWork } from './failed-work.tsx'

interface DerivedWorkProps {
  readonly work: Derivation
  readonly onChange: () => void
}

/** How far one plugin's work on photos is; has it wait or go on, and shows what failed. */
export function DerivedWork({ work, onChange }: DerivedWorkProps) {
  const { t, kith, toasts } = useApp()
  const [open, setOpen] = useState(false)
  const { title, name, paused, total, done, failed, waiting, secondsLeft } = work
  const shown = title === name ? wordsOf(name) : title
  const pause = () => void kith.put(`${pathOf(work)}/paused`, { paused: !paused }).then(onChange, toasts.fail)
  const words = [
    t('workDone', { done, count: total }),
    paused && waiting > 0 && t('workPaused'),
    !paused && waiting > 0 && secondsLeft !== null && t('timeLeft', { time: formatSpan(secondsLeft) }),
  ]
  return (
    <section class="stack" aria-label={shown}>
      <div class="row">
        <strong class="grow">{shown}</strong>
        {(waiting > 0 || paused) && (
          <button type="button" class="quiet" onClick={pause}>
            {t(paused ? 'workResume' : 'workPause')}
          </button>
        )}
      </div>
      <div class="progress">
        <progress max={Math.max(1, total)} value={done + failed} aria-label={shown} />
        <small>{words.filter(Boolean).join(' · ')}</small>
      </div>
      {failed > 0 && (
        <button type="button" class="link problem" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('workFailed', { count: failed })}
        </button>
      )}
      {open && failed > 0 && <FailedWork work={work} onRetried={onChange} />}
    </section>
  )
}
