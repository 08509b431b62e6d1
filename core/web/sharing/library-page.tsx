import { useResource } from '@kith/sdk/widgets'
import { useApp, useMe } from '../app/app.ts'
import { Empty } from '../components/empty.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { useTitle } from '../components/page.tsx'
import type { Person } from '../timeline/tile.ts'
import { TimelineView } from '../timeline/timeline-view.tsx'

/** The whole library of one person, as far as it is shared. */
export function LibraryPage({ userId }: { readonly userId: string }) {
  const { t, kith, router } = useApp()
  const me = useMe()
  const people = useResource((signal) => kith.get<readonly Person[]>('/api/users/directory', signal), [])
  const person = userId === me.id ? me : people.data?.find((one) => one.id === userId)
  const title = person ? t('libraryOf', { name: person.name }) : t('sharing')
  useTitle(title)
  return (
    <div class="photos">
      <header class="row">
        <IconButton icon="back" label={t('back')} onClick={() => router.back('/sharing')} />
        <h1>{title}</h1>
      </header>
      <TimelineView
        source={{ in: `core:library:${userId}` }}
        empty={<Empty icon="sharing" title={t('emptySet')} text={t('emptySetText')} />}
      />
    </div>
  )
}
