import { pageLanguage, useKith } from '@kith/sdk/widgets'
import type { VisitedLink } from './visited.ts'

/** What the link is called, how much there is, and until when: in the visitor's own time. */
export function Heading({ link }: { readonly link: VisitedLink }) {
  const { t } = useKith()
  const until = link.endsAt && new Date(link.endsAt)
  const date = until && until.toLocaleString(pageLanguage(), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <header class="heading">
      <h1>{link.title ?? t('sharedPhotos')}</h1>
      <p class="muted">
        {t('photos', { count: link.photos })}
        {date && ` · ${t('until', { date })}`}
      </p>
    </header>
  )
}
