import type { Page } from 'playwright-core'

/** The photos of the grid as one sees them: while one scrolls its elements are in no order, because each is used again for another one. */
export const shownIds = (page: Page): Promise<string[]> =>
  page.locator('.tile[data-asset]').evaluateAll((tiles) =>
    tiles
      .map((tile) => ({ id: String(tile.getAttribute('data-asset')), box: tile.getBoundingClientRect() }))
      .sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left)
      .map(({ id }) => id),
  )
