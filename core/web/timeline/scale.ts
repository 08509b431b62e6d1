/** Browsers cut off what is higher than some 17 million pixels. */
export const MOST_HEIGHT = 12_000_000

/**
 * How far the window is scrolled, as a place in a layout that may be higher than a page can be. Near moves are what
 * they are; a far one goes as far in the layout as it went on the page. At rest the page is set where it should be.
 */
export interface Scale {
  /** How high the page's element is. */
  readonly height: number
  fit(layoutHeight: number, screen: number): void
  /** Where in the layout one is, when the element is scrolled so far. */
  read(scrolled: number): number
  /** How far the element is to be scrolled for a place in the layout. */
  goTo(y: number): number
}

export function createScale(): Scale {
  let [total, height, screen] = [0, 0, 0]
  let last = { scrolled: 0, y: 0 }
  const share = () => (total - screen) / Math.max(1, height - screen)
  return {
    get height() {
      return height
    },
    fit(layoutHeight, screenHeight) {
      total = layoutHeight
      screen = screenHeight
      height = Math.min(total, MOST_HEIGHT)
    },
    read(scrolled) {
      if (height === total || scrolled <= 0) last = { scrolled, y: scrolled }
      else {
        const by = scrolled - last.scrolled
        // What is below the element is as high as it is.
        const below = Math.max(0, scrolled - (height - screen))
        const y = Math.abs(by) < 2 * screen ? last.y + by : (scrolled - below) * share() + below
        last = { scrolled, y: Math.max(0, Math.min(total - screen + below, y)) }
      }
      return last.y
    },
    goTo(y) {
      const scrolled = height === total || y <= 0 ? y : Math.round(y / share())
      last = { scrolled, y }
      return scrolled
    },
  }
}
