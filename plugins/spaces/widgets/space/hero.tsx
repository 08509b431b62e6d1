import { Avatar, SquareButton, useKith } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { Icon } from '../parts/icon.tsx'
import { SpaceDialog } from '../parts/space-dialog.tsx'
import { SPACES, type Space } from '../parts/space.ts'
import { StartSteps } from './start-steps.tsx'
import { usePosition } from './use-position.ts'

interface HeroProps {
  readonly space: Space
  readonly changed: () => void
  /** Whether an owner is told what to do first. */
  readonly steps: boolean
  /** Above somebody or an album of the space: which space it is, and no more. */
  readonly brief: boolean
}

/** The cover or the colour, with what the space is, and what can be done with it. */
export function Hero({ space, changed, steps, brief }: HeroProps) {
  const { t, url, patch } = useKith()
  const [open, setOpen] = useState<'add' | 'edit' | undefined>(undefined)
  const position = usePosition(space, changed)
  const close = () => setOpen(undefined)
  const pin = async () => {
    await patch(`${SPACES}/${space.id}/own`, { pinned: !space.pinned })
    changed()
  }
  const edits = space.role !== 'viewer'
  return (
    <header class="stack">
      <div
        class={`hero ${space.cover ? 'with-cover' : 'tint'}${brief ? ' brief' : ''}`}
        data-color={space.color}
        {...position.dragging}
      >
        {space.cover && (
          <img
            src={url(`/api/assets/${space.cover}/preview`)}
            alt=""
            draggable={false}
            style={{ objectPosition: `50% ${position.at}%` }}
            {...position.slider}
          />
        )}
        <div class="hero-words">
          <a class="back" href="/spaces" aria-label={t('allSpaces')} title={t('allSpaces')}>
            <Icon name="back" />
          </a>
          <h1>
            {space.emoji} {space.name}
          </h1>
          <p class="facts">
            {space.people.map((person) => (
              <Avatar key={person.id} person={person} small />
            ))}
            {t('photos', { count: space.count })} · {t('members', { count: space.members })} · {t(space.role)}
          </p>
        </div>
      </div>
      {position.moving && (
        <div class="row">
          <p class="grow muted">{t('dragCover')}</p>
          <button type="button" class="primary" onClick={position.save}>
            {t('save')}
          </button>
          <button type="button" onClick={position.stop}>
            {t('cancel')}
          </button>
        </div>
      )}
      {!brief && (
        <>
          {space.description && <p class="description">{space.description}</p>}
          <div class="row">
            {edits && (
              <button type="button" class="primary" onClick={() => setOpen('add')}>
                <Icon name="plus" />
                {t('addPhotos')}
              </button>
            )}
            <button type="button" onClick={() => setOpen('edit')}>
              <Icon name={edits ? 'edit' : 'settings'} />
              {t(edits ? 'edit' : 'settings')}
            </button>
            <SquareButton label={t(space.pinned ? 'unpin' : 'pin')} pressed={space.pinned} onClick={pin}>
              <Icon name="pin" filled={space.pinned} />
            </SquareButton>
            {edits && space.cover && !position.moving && (
              <SquareButton label={t('moveCover')} onClick={position.start}>
                <Icon name="move" />
              </SquareButton>
            )}
          </div>
        </>
      )}
      {steps && space.role === 'owner' && <StartSteps space={space} addPhotos={() => setOpen('add')} />}
      {open && <SpaceDialog which={open} {...{ space, changed, close }} />}
    </header>
  )
}
