import { useKith } from '@kith/sdk/widgets'

/** What those who are chosen may do, in a form: `role`. */
export function ChooseRole({ editors }: { readonly editors: boolean }) {
  const { t } = useKith()
  return (
    <select name="role" aria-label={t('role')}>
      <option value="viewer">{t('mayLook')}</option>
      {editors && <option value="editor">{t('mayEdit')}</option>}
    </select>
  )
}
