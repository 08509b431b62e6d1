import { Form, textOf, useResource } from '@kith/sdk/widgets'
import { useApp, useMe } from '../app/app.ts'
import { ColorField } from '../components/color-field.tsx'
import { formatBytes } from '../components/formats.ts'
import { Section } from '../components/section.tsx'

interface Storage {
  readonly usedBytes: number
  readonly quotaBytes: number | null
}

/** Name and colour, as others see one. */
export function Profile() {
  const { t, kith, session, toasts } = useApp()
  const me = useMe()
  const storage = useResource((signal) => kith.get<Storage>('/api/auth/me/storage', signal), [])
  const save = async (values: FormData) => {
    await kith.patch('/api/auth/me', { name: textOf(values, 'name'), color: textOf(values, 'color') })
    await session.refresh()
    toasts.tell(t('saved'))
  }
  return (
    <Section title={t('account')} text={me.email}>
      <Form submit={t('save')} onSubmit={save}>
        <label class="field">
          {t('name')}
          <input name="name" defaultValue={me.name} maxLength={100} required autocomplete="name" />
        </label>
        <ColorField person={me} />
      </Form>
      {storage.data && <p class="muted">{usedText(storage.data, t)}</p>}
    </Section>
  )
}

function usedText({ usedBytes, quotaBytes }: Storage, t: ReturnType<typeof useApp>['t']): string {
  const used = formatBytes(usedBytes)
  return quotaBytes === null ? t('storageUsed', { used }) : t('storageOf', { used, quota: formatBytes(quotaBytes) })
}
