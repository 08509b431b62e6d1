import { useLive, useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { Icon } from '../components/icon.tsx'

/** Somebody who sees a photo, and through what. */
interface Access {
  readonly name: string
  readonly reason: string
}

/** Who sees this photo and why, for its owner. */
export function WhoCanSee({ id }: { readonly id: string }) {
  const { t, kith } = useApp()
  const seen = useResource((signal) => kith.get<readonly Access[]>(`/api/assets/${id}/access`, signal), [id])
  useLive([''], seen.reload)
  return (
    <section>
      <h3 class="row">
        <Icon name="eye" />
        {t('whoCanSee')}
      </h3>
      {seen.data?.length === 0 && <p class="muted">{t('onlyYou')}</p>}
      <ul>
        {seen.data?.map(({ name, reason }) => (
          <li key={name + reason}>{t('because', { name, reason })}</li>
        ))}
      </ul>
    </section>
  )
}
