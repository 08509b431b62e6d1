import { Icon, type IconName } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { closePopover } from '../components/close-popover.ts'

interface Choice {
  readonly icon: IconName
  readonly label: string
  run(): void
}

/** What is done less often. What is left out of `choices` is not for this photo. */
export function MoreMenu({ choices }: { readonly choices: readonly (Choice | false | null | undefined)[] }) {
  const { t } = useApp()
  return (
    <>
      <button type="button" class="icon-button" popovertarget="photo-more" aria-label={t('more')} title={t('more')}>
        <Icon name="more" />
      </button>
      <div id="photo-more" popover="auto" class="menu" onClick={closePopover}>
        {choices.map(
          (choice) =>
            choice && (
              <button key={choice.icon + choice.label} type="button" class="menu-item" onClick={choice.run}>
                <Icon name={choice.icon} />
                {choice.label}
              </button>
            ),
        )}
      </div>
    </>
  )
}
