import { useState } from 'preact/hooks'

interface TryOutProps {
  readonly label: string
  /** Answers what to say when it works; throws why it does not. */
  readonly onTry: () => Promise<string>
}

/** A button that tries whether what was set works, and says so. */
export function TryOut({ label, onTry }: TryOutProps) {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | undefined>(undefined)
  const tryIt = async () => {
    setBusy(true)
    setSaid(undefined)
    try {
      setSaid({ text: await onTry(), wrong: false })
    } catch (error) {
      setSaid({ text: error instanceof Error ? error.message : String(error), wrong: true })
    }
    setBusy(false)
  }
  return (
    <>
      <div class="row">
        <button type="button" disabled={busy} onClick={() => void tryIt()}>
          {label}
        </button>
      </div>
      {said && (
        <p class={said.wrong ? 'problem' : 'muted'} role={said.wrong ? 'alert' : 'status'}>
          {said.text}
        </p>
      )}
    </>
  )
}
