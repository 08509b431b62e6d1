import { formatDay, formatMonth } from '../components/formats.ts'
import type { GridTexts } from './grid-texts.ts'

/** The heading of a day or a month: an element that is used again for another one. */
export interface HeadingView {
  readonly element: HTMLElement
  place(left: number, top: number, width: number): void
  /** What it is the heading of: `2024-05-04`, or `2024-05`. */
  tell(of: string): void
  /** Whether all of its photos are selected. */
  select(all: boolean): void
  clear(): void
}

const placing = (element: HTMLElement) => (left: number, top: number, width: number) => {
  const from = Math.round(left)
  element.style.transform = `translate(${document.dir === 'rtl' ? -from : from}px, ${Math.round(top)}px)`
  element.style.width = `${Math.floor(width)}px`
}

export function createMonthView(): HeadingView {
  const element = document.createElement('h2')
  element.className = 'month'
  return {
    element,
    place: placing(element),
    tell: (month) => void (element.textContent = formatMonth(month)),
    select: () => {},
    clear: () => {},
  }
}

/** A day, with a button that selects it. */
export function createDayView({ selectDay }: GridTexts): HeadingView {
  const element = document.createElement('h3')
  element.className = 'day'
  const name = document.createElement('span')
  const tick = document.createElement('button')
  tick.type = 'button'
  tick.className = 'tick'
  tick.tabIndex = -1
  tick.ariaLabel = selectDay
  tick.ariaPressed = 'false'
  element.append(name, tick)
  return {
    element,
    place: placing(element),
    tell(day) {
      element.dataset['day'] = day
      name.textContent = formatDay(day)
    },
    select: (all) => void (tick.ariaPressed = String(all)),
    clear: () => {},
  }
}
