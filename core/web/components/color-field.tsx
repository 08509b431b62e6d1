import { Avatar } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'

/** The colours of people, as the server knows them by name. */
const COLORS = ['blue', 'green', 'orange', 'pink', 'purple', 'teal', 'red', 'yellow', 'brown', 'gray'] as const

/** Choosing the colour of somebody, as `color` in a form. */
export function ColorField({ person }: { readonly person: { readonly name: string; readonly color: string } }) {
  const { t } = useApp()
  return (
    <fieldset class="colors">
      <legend>{t('color')}</legend>
      {COLORS.map((color) => (
        <label key={color} title={t(`color_${color}`)}>
          <input
            class="visually-hidden"
            type="radio"
            name="color"
            value={color}
            defaultChecked={color === person.color}
            aria-label={t(`color_${color}`)}
          />
          <Avatar person={{ name: person.name, color }} />
        </label>
      ))}
    </fieldset>
  )
}
