import { pageLanguage, useKith } from '@kith/sdk/widgets'
import type { VisitedLink } from './visited.ts'

/** What the link is called, and until when it is open: in the visitor's own time. */
export function Heading({ link }: { readonly link: VisitedLink }) {
  const { t } = useKith()
  const until = link.endsAt && new Date(link.endsAt)
  const date = until && until.toLocaleString(pageLanguage(), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <header class="heading">
      <h1>{link.title ?? t('sharedPhotos')}</h1>
      {date && <p class="muted">{t('until', { date })}</p>}
    </header>
  )
}
