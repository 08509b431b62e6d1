import { Icon, useLive, useResource } from '@kith/sdk/widgets'
import { useEffect, useState } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import { useGathered } from '../app/use-gathered.ts'
import { Empty } from '../components/empty.tsx'
import { Page } from '../components/page.tsx'
import type { Person } from '../timeline/tile.ts'
import { AddLibrary } from './add-library.tsx'
import { LibraryCard } from './library-card.tsx'
import { type Library, isBusy } from './library.ts'
import { UploadSection } from '../uploads/upload-section.tsx'

/** How often the progress of work is asked for, in milliseconds. */
const PROGRESS = 2_000

/** Where photos come from: folders on the server, and uploads. */
export function LibrariesPage() {
  const { t, kith } = useApp()
  const me = useMe()
  const [adding, setAdding] = useState(false)
  const libraries = useResource(
    (signal) => kith.get<readonly Library[]>(`/api/libraries${me.admin ? '?all=true' : ''}`, signal),
    [me.admin],
  )
  const people = useResource((signal) => kith.get<readonly Person[]>('/api/users/directory', signal), [])
  useLive(['core.asset_', 'core.library_', 'core.scan_'], useGathered(libraries.reload))
  const busy = libraries.data?.some(isBusy) ?? false
  useEffect(() => {
    if (!busy) return undefined
    const timer = setInterval(libraries.reload, PROGRESS)
    return () => clearInterval(timer)
  }, [busy, libraries.reload])

  const ownerOf = (library: Library) =>
    library.ownerId === me.id ? me : people.data?.find(({ id }) => id === library.ownerId)
  const add = me.admin && (
    <button type="button" class="primary" onClick={() => setAdding(true)}>
      <Icon name="plus" />
      {t('addFolder')}
    </button>
  )
  return (
    <Page title={t('libraries')} text={t('librariesText')} actions={add}>
      <UploadSection />
      {libraries.data?.length === 0 && (
        <Empty icon="folder" title={t('noLibraries')} text={t(me.admin ? 'noLibrariesTextAdmin' : 'noLibrariesText')} />
      )}
      <div class="cards">
        {libraries.data?.map((library) => (
          <LibraryCard key={library.id} library={library} owner={ownerOf(library)} onChange={libraries.reload} />
        ))}
      </div>
      {adding && (
        <AddLibrary
          people={[me, ...(people.data ?? [])]}
          onClose={() => setAdding(false)}
          onAdded={() => {
            setAdding(false)
            libraries.reload()
          }}
        />
      )}
    </Page>
  )
}
