import { Avatar, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { formatBytes } from '../components/formats.ts'
import { Section } from '../components/section.tsx'

interface Holding {
  readonly id: string
  readonly name: string
  readonly color: string
  readonly photos: number
  readonly videos: number
  readonly uploadedBytes: number
  readonly libraryBytes: number
}

interface Taken {
  readonly place: string
  readonly freeBytes: number | null
  readonly accounts: readonly Holding[]
}

/** How much room originals take, by account, and what is free. */
export function Storage() {
  const { t, kith } = useApp()
  const taken = useResource((signal) => kith.get<Taken>('/api/storage', signal), [])
  if (!taken.data) return null
  const { place, freeBytes, accounts } = taken.data
  const text = [t('storagePlace', { place }), freeBytes !== null && t('storageFree', { free: formatBytes(freeBytes) })]
  return (
    <Section title={t('storage')} text={text.filter(Boolean).join(' ')}>
      <div class="scroll-x">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              <th scope="col">{t('photos')}</th>
              <th scope="col">{t('storageUploads')}</th>
              <th scope="col">{t('storageLibraries')}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account.id}>
                <th scope="row">
                  <span class="row">
                    <Avatar person={account} /> {account.name}
                  </span>
                </th>
                <td>
                  {t('countPhotos', { count: account.photos })}
                  {account.videos > 0 && `, ${t('countVideos', { count: account.videos })}`}
                </td>
                <td>{formatBytes(account.uploadedBytes)}</td>
                <td>{formatBytes(account.libraryBytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MadeFiles />
    </Section>
  )
}

interface Measured {
  readonly kinds: readonly {
    readonly kind: 'uploads' | 'previews' | 'thumbnails' | 'videos' | 'resumable' | 'plugins'
    readonly files: number
    readonly bytes: number
  }[]
}

/** What Kith has made and keeps, counted when somebody wants to know: it looks at every file. */
function MadeFiles() {
  const { t, kith, toasts } = useApp()
  const [state, setState] = useState<{ busy: boolean; measured?: Measured }>({ busy: false })
  const measure = async () => {
    setState({ busy: true })
    try {
      setState({ busy: false, measured: await kith.post<Measured>('/api/storage/measure', {}) })
    } catch (error) {
      setState({ busy: false })
      toasts.fail(error)
    }
  }
  return (
    <>
      <div class="row">
        <button type="button" disabled={state.busy} onClick={() => void measure()}>
          {t(state.busy ? 'storageMeasuring' : 'storageMeasure')}
        </button>
      </div>
      {state.measured && (
        <ul class="list">
          {state.measured.kinds.map(({ kind, files, bytes }) => (
            <li key={kind} class="row">
              <span class="grow">{t(`stored_${kind}`)}</span>
              <span class="muted">{t('storedFiles', { count: files })}</span>
              <span>{formatBytes(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
