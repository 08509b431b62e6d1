import { useEffect, useRef, useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { Empty } from '../components/empty.tsx'
import { formatInstant } from '../components/formats.ts'

interface Entry {
  readonly id: string
  readonly at: string
  readonly text: string
  readonly address: string | null
}

interface EntryPage {
  readonly items: readonly Entry[]
  readonly next: string | null
}

/** Entries of the log, a page at a time. */
export function AuditList({ query }: { readonly query: string }) {
  const { t, kith, toasts } = useApp()
  const [pages, setPages] = useState<readonly EntryPage[]>([])
  const last = pages.at(-1)
  const reading = useRef(false)
  const more = async (cursor: string | null) => {
    if (reading.current) return
    reading.current = true
    const next = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    try {
      const read = await kith.get<EntryPage>(`/api/audit?${query}${next}`)
      setPages((known) => [...known, read])
    } finally {
      reading.current = false
    }
  }
  useEffect(() => void more(null).catch(toasts.fail), [query])
  const entries = pages.flatMap((page) => page.items)
  if (last && entries.length === 0) return <Empty icon="text" title={t('auditNothing')} text={t('auditNothingText')} />
  return (
    <>
      <ul class="list">
        {entries.map(({ id, at, text, address }) => (
          <li key={id} class="row">
            <div class="grow">
              {text}
              <br />
              <small>
                <time dateTime={at}>{formatInstant(at)}</time>
                {address && ` · ${t('auditFrom', { address })}`}
              </small>
            </div>
          </li>
        ))}
      </ul>
      {last?.next && (
        <div>
          <button type="button" class="quiet" onClick={() => void more(last.next).catch(toasts.fail)}>
            {t('showMore')}
          </button>
        </div>
      )}
    </>
  )
}
