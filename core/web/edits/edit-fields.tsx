import { useApp } from '../app/app.ts'
import { type Editable, type Part, offsetOf, positionOf } from './changes-of.ts'

interface EditFieldsProps {
  readonly part: Part
  readonly known: Editable | undefined
}

const RATINGS = [1, 2, 3, 4, 5]

/** The fields of one part of what is said of photos. */
export function EditFields({ part, known }: EditFieldsProps) {
  const { t } = useApp()
  switch (part) {
    case 'time':
      return (
        <div class="row fields">
          <label class="field grow">
            {t('localTime')}
            <input type="datetime-local" name="localTime" step={1} required defaultValue={known?.localTime ?? ''} />
          </label>
          <label class="field offset">
            {t('offset')}
            <input
              name="offset"
              placeholder="+02:00"
              autocomplete="off"
              defaultValue={offsetOf(known?.offsetMinutes ?? null)}
            />
          </label>
        </div>
      )
    case 'shift':
      return (
        <label class="field">
          {t('shift')}
          <input name="shift" autocomplete="off" placeholder="+1:00" required />
          <small>{t('shiftHint')}</small>
        </label>
      )
    case 'place':
      return (
        <label class="field">
          {t('position')}
          <input name="position" autocomplete="off" placeholder="38.7167, -9.1333" defaultValue={positionOf(known)} />
          <small>{t('positionHint')}</small>
        </label>
      )
    case 'description':
      return (
        <label class="field">
          {t('description')}
          <textarea name="description" rows={3} maxLength={10_000} defaultValue={known?.description ?? ''} />
        </label>
      )
    case 'rating':
      return (
        <label class="field">
          {t('rating')}
          <select name="rating">
            <option value="">{t('ratingNone')}</option>
            {RATINGS.map((stars) => (
              <option key={stars} value={stars} selected={stars === known?.rating}>
                {'★'.repeat(stars)}
              </option>
            ))}
          </select>
        </label>
      )
  }
}
