import { textOf } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'

/** What a library leaves out, a pattern a line, as `exclusions` in a form. */
export function ExclusionsField({ value = [] }: { readonly value?: readonly string[] }) {
  const { t } = useApp()
  return (
    <label class="field">
      {t('exclusions')}
      <textarea name="exclusions" rows={Math.max(2, value.length)} spellcheck={false} defaultValue={value.join('\n')} />
      <small>{t('exclusionsHint')}</small>
    </label>
  )
}

export const exclusionsOf = (values: FormData): string[] =>
  textOf(values, 'exclusions')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
