import type { PhotosDivider } from '@kith/sdk/widgets'
import { useRef } from 'preact/hooks'
import { keepPlace } from '../router/place.ts'

/** A line at the top of a grid that stays in view within it, and leads back to its first photo. */
export function GridDivider({ divider: { text, action } }: { readonly divider: PhotosDivider }) {
  const start = useRef<HTMLSpanElement>(null)
  const act = () => {
    start.current?.scrollIntoView()
    keepPlace(undefined)
    action?.onClick()
  }
  return (
    <>
      <span class="grid-start" ref={start} />
      <div class="grid-divider">
        <p role="status">
          {text}
          {action && (
            <button type="button" aria-pressed={action.pressed} onClick={act}>
              {action.label}
            </button>
          )}
        </p>
      </div>
    </>
  )
}
