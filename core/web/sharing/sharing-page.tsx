import { useApp } from '../app/app.ts'
import { Empty } from '../components/empty.tsx'
import { Page } from '../components/page.tsx'
import { Slot } from '../widgets/slot.tsx'

/** What is shared and with whom. All of it is of plugins. */
export function SharingPage() {
  const { t } = useApp()
  return (
    <Page title={t('sharing')} text={t('sharingText')}>
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
