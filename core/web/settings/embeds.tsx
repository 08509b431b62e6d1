import { useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import { formatAgo, formatInstant } from '../components/formats.ts'
import { Section } from '../components/section.tsx'
import { EmbedForm, type SetChoice } from './embed-form.tsx'
import { EmbedSnippet } from './embed-snippet.tsx'

/** A token for pages of other sites, as `/api/embeds` lists it. */
export interface Embed {
  readonly id: string
  readonly name: string
  readonly set: string
  readonly origins: readonly string[]
  readonly expiresAt: string
  readonly usedAt: string | null
}

/** What is shown in other sites. A token is shown once, in the lines that go into a page. */
export function Embeds() {
  const { t, kith, toasts, confirm } = useApp()
  const me = useMe()
  const [made, setMade] = useState<(Embed & { readonly token: string }) | undefined>(undefined)
  const embeds = useResource((signal) => kith.get<{ items: readonly Embed[] }>('/api/embeds', signal), [])
  const sets = useResource(async (signal) => {
    const { items } = await kith.get<{ items: readonly SetChoice[] }>('/api/embeds/sets', signal)
    return items.map((one) => (one.set === `core:library:${me.id}` ? { ...one, title: t('wholeLibrary') } : one))
  }, [])
  const titleOf = (set: string) => sets.data?.find((one) => one.set === set)?.title ?? set
  const revoke = async ({ id, name }: Embed) => {
    if (!(await confirm.ask({ title: name, text: t('revokeEmbedText'), action: t('revokeEmbed') }))) return
    await kith.delete(`/api/embeds/${id}`)
    if (made?.id === id) setMade(undefined)
    embeds.reload()
  }
  return (
    <Section title={t('embeds')} text={t('embedsText')}>
      <ul class="list">
        {embeds.data?.items.map((embed) => (
          <li key={embed.id} class="row">
            <div class="grow">
              {embed.name}
              <br />
              <small>
                {titleOf(embed.set)} · {embed.origins.join(', ')}
                <br />
                {t('embedUntil', { when: formatInstant(embed.expiresAt) })} ·{' '}
                {embed.usedAt ? t('keyUsed', { when: formatAgo(embed.usedAt) }) : t('keyUnused')}
              </small>
            </div>
            <button type="button" onClick={() => void revoke(embed).catch(toasts.fail)}>
              {t('revokeEmbed')}
            </button>
          </li>
        ))}
      </ul>
      {made && <EmbedSnippet set={made.set} token={made.token} />}
      <EmbedForm
        key={made?.id}
        sets={sets.data ?? []}
        onMake={async (wish) => {
          setMade(await kith.post<Embed & { token: string }>('/api/embeds', wish))
          embeds.reload()
        }}
      />
    </Section>
  )
}
