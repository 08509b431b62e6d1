/** Tells when something that goes on has ended. */
export interface Rest {
  /** It goes on. Costs so little that it can be said in each frame, unlike a timer that is begun anew each time. */
  moved(): void
  close(): void
}

/** `rested` is called once it did not go on for so many milliseconds. */
export function createRest(ms: number, rested: () => void): Rest {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = 0
  const look = () => {
    const left = last + ms - performance.now()
    timer = left > 0 ? setTimeout(look, left) : undefined
    if (timer === undefined) rested()
  }
  return {
    moved() {
      last = performance.now()
      timer ??= setTimeout(look, ms)
    },
    close() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
