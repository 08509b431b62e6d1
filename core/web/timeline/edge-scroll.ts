/** How near to the top or the bottom of the window it begins, below and above the bars. */
const EDGE = 96
/** Pixels a frame at the very edge. */
const MOST = 24

/** Scrolls the window while something is dragged near its top or bottom. */
export interface EdgeScroll {
  at(x: number, y: number): void
  stop(): void
}

/** `moved` is told where the pointer is, after what is beneath it moved. */
export function createEdgeScroll(moved: (x: number, y: number) => void): EdgeScroll {
  let [x, y, frame] = [0, 0, 0]
  const speed = () => {
    const into = y < EDGE ? y - EDGE : Math.max(0, y - (innerHeight - EDGE))
    return Math.round((Math.max(-EDGE, Math.min(EDGE, into)) / EDGE) * MOST)
  }
  function step(): void {
    frame = 0
    if (speed() === 0) return
    window.scrollBy({ top: speed(), behavior: 'instant' })
    moved(x, y)
    frame = requestAnimationFrame(step)
  }
  return {
    at(nextX, nextY) {
      ;[x, y] = [nextX, nextY]
      if (frame === 0 && speed() !== 0) frame = requestAnimationFrame(step)
    },
    stop() {
      cancelAnimationFrame(frame)
      frame = 0
    },
  }
}
