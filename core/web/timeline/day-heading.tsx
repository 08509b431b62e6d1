import { useApp } from '../app/app.ts'
import { formatDay } from '../components/formats.ts'
import { px } from '../components/px.ts'
import { useGrid } from './grid-context.ts'
import type { DayLabel } from './layout.ts'
import type { Tile } from './tile.ts'

interface DayHeadingProps {
  readonly label: DayLabel
  readonly top: number
  readonly tiles: readonly Tile[]
}

/** A day, and a button that selects it. */
export function DayHeading({ label, top, tiles }: DayHeadingProps) {
  const { t } = useApp()
  const { selection } = useGrid()
  const ids = tiles.slice(label.first, label.first + label.count).map((tile) => tile.id)
  const all = ids.every((id) => selection.ids.value.has(id))
  return (
    <h3 class="day" style={px({ left: label.left, top, width: label.width })}>
      <span>{formatDay(label.day)}</span>
      <button
        type="button"
        class="tick"
        aria-label={t('selectDay')}
        aria-pressed={all}
        onClick={() => selection.toggleAll(ids)}
      />
    </h3>
  )
}
