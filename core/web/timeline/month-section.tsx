import { useContext, useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { formatMonth } from '../components/formats.ts'
import { px } from '../components/px.ts'
import { DayHeading } from './day-heading.tsx'
import { useGrid } from './grid-context.ts'
import { type Row, chunkRows, estimateHeight, layoutRows } from './layout.ts'
import { Near, NearContext } from './near.tsx'
import { TileLink } from './tile-link.tsx'
import { type Tile, dayOf } from './tile.ts'

interface MonthSectionProps {
  readonly month: string
  readonly count: number
}

/** How high what is drawn at once is, in pixels: little enough to fit in a frame. */
const CHUNK = 400

/** One month. Its photos are loaded when it comes near; until then its place is about as high as they will be. */
export function MonthSection({ month, count }: MonthSectionProps) {
  const { timeline, layout } = useGrid()
  const near = useContext(NearContext)
  const element = useRef<HTMLElement>(null)
  const id = useId()
  const [wanted, setWanted] = useState(false)
  useEffect(() => (element.current ? near?.watch(element.current, setWanted) : undefined), [near])
  useEffect(() => (wanted ? timeline.watch(month) : undefined), [wanted, timeline, month])

  const tiles = timeline.tiles(month).value
  const chunks = useMemo(() => {
    const shapes = tiles?.map((tile) => ({ ratio: tile.ratio, day: dayOf(tile) }))
    return shapes && chunkRows(layoutRows(shapes, layout), CHUNK)
  }, [tiles, layout])

  return (
    <section class="month" ref={element} aria-labelledby={id}>
      <h2 id={id}>{formatMonth(month)}</h2>
      {tiles && chunks ? (
        chunks.map((rows, i) => <Chunk key={i} rows={rows} tiles={tiles} />)
      ) : (
        <div class="month-waiting" style={px({ height: estimateHeight(count, layout) })} />
      )}
    </section>
  )
}

interface ChunkProps {
  readonly rows: readonly Row[]
  readonly tiles: readonly Tile[]
}

function Chunk({ rows, tiles }: ChunkProps) {
  const top = rows[0]?.top ?? 0
  const last = rows.at(-1)
  const height = last ? last.top + last.height - top : 0
  const draw = (row: Row) => (
    <>
      {row.labels.map((label) => (
        <DayHeading key={label.day} label={label} top={row.top - top} tiles={tiles} />
      ))}
      {row.cells.map(({ index, left, width }) => {
        const tile = tiles[index]
        return (
          tile && (
            <TileLink
              key={tile.id}
              tile={tile}
              left={left}
              top={row.top - top + row.cellTop}
              width={width}
              height={row.cellHeight}
            />
          )
        )
      })}
    </>
  )
  return (
    <Near class="chunk" height={height}>
      {() => rows.map(draw)}
    </Near>
  )
}
