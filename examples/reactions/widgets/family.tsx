import { defineWidget, p, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { texts } from './family/texts.ts'

interface Family {
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly favourites: number
}

/** The page of the family: who is in it, and the way to what it loves. */
function FamilyPage() {
  const { get, put, delete: remove, t } = useKith()
  const { data, reload } = useResource((signal) => get<Family>('/api/reactions/family', signal), [])
  const me = useResource((signal) => get<{ id: string }>('/api/auth/me', signal), [])
  useLive(['reactions.'], reload)
  if (!data || !me.data) return null
  const isIn = data.members.some(({ id }) => id === me.data?.id)
  const change = async () => {
    await (isIn ? remove('/api/reactions/family/me') : put('/api/reactions/family/me', {}))
    reload()
  }
  return (
    <section class="stack">
      <h1>{t('family')}</h1>
      <p>{data.members.length > 0 ? data.members.map(({ name }) => name).join(', ') : t('nobody')}</p>
      <p class="muted">{t('favourites', { count: data.favourites })}</p>
      <div class="row">
        <button class={isIn ? '' : 'primary'} onClick={change}>
          {t(isIn ? 'leave' : 'join')}
        </button>
      </div>
    </section>
  )
}

defineWidget('kith-reactions-family', {
  slot: 'navigation.page',
  props: { path: p.string.or('') },
  texts,
  render: () => <FamilyPage />,
})
