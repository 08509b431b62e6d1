/* global document, innerHeight, innerWidth, PerformanceObserver, requestAnimationFrame, window -- of the page, in which some of this runs */
/** Screens of phones show 60 frames a second: one that took longer than this was late. */
const LATE = 25

/** Begins to look at frames, in the page. */
function look() {
  const seen = { frames: [], blank: 0, long: 0, on: true }
  window.seen = seen
  seen.observer = new PerformanceObserver((list) => (seen.long += list.getEntries().length))
  seen.observer.observe({ type: 'longtask' })
  const isDrawn = (share) => {
    const at = document.elementFromPoint(innerWidth / 2, innerHeight * share)
    return at !== null && at.closest('.tile, .day, .month') !== null
  }
  let last = performance.now()
  const frame = (now) => {
    if (!seen.on) return
    seen.frames.push(now - last)
    last = now
    // Not in every frame: to ask what is where costs a layout.
    if (seen.frames.length % 6 === 0 && !isDrawn(0.35) && !isDrawn(0.65)) seen.blank++
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

function stopLooking() {
  const { frames, blank, long, observer } = window.seen
  window.seen.on = false
  observer.disconnect()
  return { frames: frames.slice(1), blank, long }
}

/** So many pixels in each frame. */
const glide = (by) =>
  new Promise((resolve) => {
    let left = 240
    const step = () => {
      window.scrollBy(0, by)
      if (--left > 0) requestAnimationFrame(step)
      else resolve()
    }
    requestAnimationFrame(step)
  })

/** Through all of it and back, as a scrubber is dragged. */
const scrub = () =>
  new Promise((resolve) => {
    let at = 0
    const height = document.documentElement.scrollHeight
    const step = () => {
      window.scrollTo(0, height * (0.5 + 0.45 * Math.sin(at / 40)))
      if (++at < 240) requestAnimationFrame(step)
      else resolve()
    }
    requestAnimationFrame(step)
  })

const fling = (cdp) =>
  cdp.send('Input.synthesizeScrollGesture', {
    x: 180,
    y: 400,
    yDistance: -18_000,
    speed: 6_000,
    gestureSourceType: 'mouse',
  })

/** Ways to scroll, by what they are called. */
export const PASSES = {
  'a fling': (page, cdp) => fling(cdp),
  '18,000 px/s': (page) => page.evaluate(glide, 300),
  '1,200 px/s, with pictures': (page) => page.evaluate(glide, 20),
  'the scrubber': (page) => page.evaluate(scrub),
}

/** What one pass cost: milliseconds a frame of each kind of time, long tasks, blank and late frames. */
export async function measurePass(page, cdp, pass, times) {
  const read = () => Promise.all(Object.values(times).map((spent) => spent()))
  const before = await read()
  await page.evaluate(look)
  await pass(page, cdp)
  const { frames, blank, long } = await page.evaluate(stopLooking)
  const after = await read()
  const ms = Object.keys(times).map((kind, i) => [kind, (after[i] - before[i]) / frames.length])
  return { ...Object.fromEntries(ms), frames: frames.length, blank, long, late: count(frames) }
}

const count = (frames) => frames.filter((ms) => ms > LATE).length

/** Tells how many milliseconds of one kind of time the page took for script, style and layout so far. */
export async function spentBy(page, timeDomain) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain })
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0
    return 1000 * (of('ScriptDuration') + of('RecalcStyleDuration') + of('LayoutDuration'))
  }
}
