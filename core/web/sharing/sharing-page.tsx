import { useResource } from '@kith/sdk/widgets'
import { useApp, useMe } from '../app/app.ts'
import { Empty } from '../components/empty.tsx'
import { Page } from '../components/page.tsx'
import type { Person } from '../timeline/tile.ts'
import { Slot } from '../widgets/slot.tsx'

/** What is shared and with whom. All of it is of plugins. */
export function SharingPage() {
  const { t } = useApp()
  return (
    <Page title={t('sharing')} text={t('sharingText')}>
      <NobodyElse />
      <Slot
        name="sharing.section"
        given={{}}
        frame={(widget, shown) => (
          <section class="section" key={widget.tag} aria-label={widget.title}>
            {shown}
          </section>
        )}
        empty={<Empty icon="sharing" title={t('noSharing')} text={t('noSharingText')} />}
      />
    </Page>
  )
}

/** The first thing to do for an administrator who is alone: adding somebody. */
function NobodyElse() {
  const { t, kith } = useApp()
  const { admin } = useMe()
  const people = useResource((signal) => kith.get<readonly Person[]>('/api/users/directory', signal), [])
  if (!admin || people.data?.length !== 0) return null
  return (
    <Empty icon="people" title={t('nobodyElse')} text={t('nobodyElseText')}>
      <a class="button primary" href="/users?add">
        {t('addUser')}
      </a>
    </Empty>
  )
}
