import { useKith } from '@kith/sdk/widgets'
import { COLORS, type Space } from '../parts/space.ts'

/** What a space is called and looks like, in a form: `name`, `description`, `emoji`, `color`. */
export function LookFields({ space }: { readonly space?: Space }) {
  const { t } = useKith()
  return (
    <>
      <label class="field">
        {t('name')}
        <input name="name" required maxLength={100} defaultValue={space?.name} />
      </label>
      <label class="field">
        {t('description')}
        <textarea name="description" maxLength={500} defaultValue={space?.description} />
      </label>
      <label class="field">
        {t('emoji')}
        <input name="emoji" maxLength={16} defaultValue={space?.emoji ?? ''} placeholder="🌊" />
      </label>
      <fieldset class="colors">
        <legend>{t('color')}</legend>
        {COLORS.map((color) => (
          <label key={color} class="tint" data-color={color} title={t(color)}>
            <input
              type="radio"
              name="color"
              value={color}
              aria-label={t(color)}
              defaultChecked={color === (space?.color ?? 'blue')}
            />
          </label>
        ))}
      </fieldset>
    </>
  )
}

/** The same as a route takes it. */
export const lookOf = (form: FormData) => ({
  name: form.get('name'),
  description: form.get('description'),
  color: form.get('color'),
  emoji: form.get('emoji') || null,
})
