import { Dialog } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { Check } from '../components/check.tsx'
import { GO, SHORTCUTS, type Shortcut } from './shortcuts.ts'

/** Every key that does something, and switching the letters off. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t, letters } = useApp()
  const ways = Object.entries(GO).map(([key, { label }]) => ({ keys: [`g ${key}`], does: label }))
  return (
    <Dialog title={t('keys')} onClose={onClose}>
      <div class="shortcuts">
        {SHORTCUTS.map(({ title, keys }) => (
          <Group key={title} title={t(title)} keys={keys} />
        ))}
        <Group title={t('keysGo')} keys={ways} />
      </div>
      <Check label={t('keysLetters')} checked={letters.value} onChange={(on) => (letters.value = on)} />
      <div class="form-actions">
        <button type="button" class="primary" autofocus onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </Dialog>
  )
}

function Group({ title, keys }: { readonly title: string; readonly keys: readonly Shortcut[] }) {
  const { t } = useApp()
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(({ keys: all, does }) => (
          <div key={all.join()}>
            <dt>
              {all.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
