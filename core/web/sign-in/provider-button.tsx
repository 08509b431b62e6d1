import { useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'

/** The other way in, where an administrator set it up. */
export function ProviderButton() {
  const { t, kith, router } = useApp()
  const way = useResource((signal) => kith.get<{ label: string | null }>('/api/oidc', signal), [])
  if (!way.data?.label) return null
  const here = router.path.value
  const to = here === '/sign-in' || here === '/setup' ? '/' : here + location.search
  return (
    <>
      <p class="muted">{t('or')}</p>
      {/* A link of its own: the provider's page is not one of ours. */}
      <a class="button" href={`/api/oidc/start?to=${encodeURIComponent(to)}`}>
        {way.data.label}
      </a>
    </>
  )
}
