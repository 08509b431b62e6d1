/** Screens a second above which nobody sees a picture. */
const FAST = 4
/** Milliseconds after which it is slow again. */
export const REST = 150

/** Tells fast scrolling from slow: pictures are loaded when it is slow. */
export function createGate(): (y: number, screen: number, now: number) => boolean {
  let last = { y: 0, at: -Infinity }
  let fastUntil = -Infinity
  return (y, screen, now) => {
    const seconds = (now - last.at) / 1000
    if (seconds > 0 && Math.abs(y - last.y) / Math.max(seconds, 0.016) / screen > FAST) fastUntil = now + REST
    last = { y, at: now }
    return now < fastUntil
  }
}
