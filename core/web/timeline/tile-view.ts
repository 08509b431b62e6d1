import { h, render } from 'preact'
import type { Cell } from './cells.ts'
import type { GridTexts } from './grid-texts.ts'
import { colorOf, placeholderOf } from './placeholder.ts'
import { TileBadges, type TileBadgesProps, hasBadges } from './tile-badges.tsx'
import type { Tile } from './tile.ts'

/**
 * The element of one photo of the grid: a link to it, and a button that selects it. While one scrolls fast it shows no
 * more than a colour; one that went out of sight is used again for another photo.
 */
export interface TileView {
  readonly element: HTMLElement
  readonly link: HTMLAnchorElement
  /** What it says by now; undefined while it shows a colour at most. */
  readonly told: Tile | undefined
  readonly pictured: boolean
  place(cell: Cell): void
  /** Shows no more than the colour of a photo, or not even that. */
  color(tile: Tile | undefined): void
  tell(tile: Tile, selected: boolean): void
  picture(): void
  select(selected: boolean): void
  /** Puts a word on what it says, or takes it away. */
  mark(label: string | undefined): void
  /** Whether Tab comes to it. */
  stop(here: boolean): void
  clear(): void
}

/** A picture that did not come is asked for again, after so many milliseconds and then ever later. */
const AGAIN_MS = 5_000
const MOST_FAILURES = 3

export function createTileView(texts: GridTexts): TileView {
  const element = document.createElement('div')
  element.className = 'tile'
  const link = document.createElement('a')
  link.tabIndex = -1
  const image = new Image()
  image.alt = ''
  image.decoding = 'async'
  image.hidden = true
  let again: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  image.onerror = () => {
    // The placeholder says more than the sign of a broken picture.
    image.hidden = true
    if (failures < MOST_FAILURES) again = setTimeout(showPicture, AGAIN_MS * 3 ** failures++)
  }
  const tick = document.createElement('button')
  tick.type = 'button'
  tick.className = 'tick'
  tick.tabIndex = -1
  tick.ariaLabel = texts.select
  const badges = document.createElement('div')
  badges.className = 'badges'
  link.append(image)
  element.append(link, tick, badges)

  let told: Tile | undefined
  let pictured: string | undefined
  let colored: Tile | undefined
  let hadBadges = false
  let isStop = false
  let mark: HTMLElement | undefined

  function showPicture(): void {
    if (pictured === undefined) return
    image.src = pictured
    image.hidden = false
  }
  function unpicture(): void {
    if (pictured === undefined) return
    clearTimeout(again)
    failures = 0
    image.removeAttribute('src')
    image.hidden = true
    pictured = undefined
  }
  function select(selected: boolean): void {
    element.classList.toggle('selected', selected)
    tick.ariaPressed = String(selected)
  }

  function showBadges(said?: TileBadgesProps): void {
    const has = said !== undefined && hasBadges(said)
    if (has || hadBadges) render(has ? h(TileBadges, said) : null, badges)
    hadBadges = has
  }

  function showMark(label: string | undefined): void {
    if (mark?.textContent === label) return
    mark?.remove()
    mark = undefined
    if (label === undefined) return
    mark = document.createElement('span')
    mark.className = 'tile-mark'
    mark.textContent = label
    element.append(mark)
  }

  return {
    element,
    link,
    get told() {
      return told
    },
    get pictured() {
      return pictured !== undefined
    },
    place({ left, top, width, height }) {
      const { style } = element
      const from = Math.round(left)
      style.transform = `translate(${document.dir === 'rtl' ? -from : from}px, ${Math.round(top)}px)`
      style.width = `${Math.round(left + width) - from}px`
      style.height = `${Math.round(top + height) - Math.round(top)}px`
    },
    color(tile) {
      if (colored === tile) return
      element.style.backgroundColor = colorOf(tile?.thumbhash) ?? ''
      colored = tile
    },
    tell(tile, selected) {
      const placeholder = placeholderOf(tile.thumbhash)
      element.style.backgroundImage = placeholder ? `url(${placeholder})` : ''
      element.dataset['asset'] = tile.id
      link.href = texts.address(tile)
      link.ariaLabel = texts.name(tile)
      showBadges({ tile, owner: texts.owner(tile) })
      if (pictured !== texts.picture(tile)) unpicture()
      select(selected)
      told = tile
    },
    picture() {
      if (!told) return
      pictured = texts.picture(told)
      showPicture()
    },
    select,
    mark(label) {
      showMark(label)
      if (told) link.ariaLabel = [texts.name(told), label].filter(Boolean).join(', ')
    },
    stop(here) {
      if (here !== isStop) link.tabIndex = here ? 0 : -1
      isStop = here
    },
    clear() {
      if (told) {
        showBadges()
        showMark(undefined)
        link.removeAttribute('href')
        link.ariaLabel = null
        delete element.dataset['asset']
        element.style.backgroundImage = ''
        select(false)
      }
      unpicture()
      // The colour stays: it is most often given another one in the same frame.
      told = undefined
    },
  }
}
