import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** What was loaded. */
export interface Resource<T> {
  /** `undefined` until it is there. What is loaded again stays meanwhile. */
  readonly data: T | undefined
  /** Why loading it again failed. When the first load fails the widget's error card is shown instead. */
  readonly error: Error | undefined
  readonly loading: boolean
  /** Loads it again: at once, or when what is being loaded is there, so that it comes however often this is called. */
  reload(): void
}

interface State<T> {
  readonly data?: T
  readonly error?: Error
  readonly loading: boolean
}

/** Loads something when the component appears and whenever one of `deps` changes. */
export function useResource<T>(load: (signal: AbortSignal) => Promise<T>, deps: readonly unknown[]): Resource<T> {
  const [state, setState] = useState<State<T>>({ loading: true })
  const [turn, setTurn] = useState(0)
  const lastTurn = useRef(turn)
  const under = useRef({ way: false, again: false })
  const reload = useCallback(() => {
    if (under.current.way) under.current.again = true
    else setTurn((n) => n + 1)
  }, [])

  useLayoutEffect(() => {
    const again = lastTurn.current !== turn
    lastTurn.current = turn
    // What belongs to other `deps` must not be seen under these.
    setState((was) => (again ? { ...was, loading: true } : { loading: true }))
    const gone = new AbortController()
    under.current = { way: true, again: false }
    const end = (next: (was: State<T>) => State<T>) => {
      if (gone.signal.aborted) return
      setState(next)
      under.current.way = false
      if (under.current.again) reload()
    }
    load(gone.signal).then(
      (data) => end(() => ({ data, loading: false })),
      (reason: unknown) => {
        const error = reason instanceof Error ? reason : new Error(String(reason))
        end((was) => ({ ...was, error, loading: false }))
      },
    )
    return () => gone.abort()
  }, [...deps, turn])

  if (state.error && state.data === undefined) throw state.error
  return { data: state.data, error: state.error, loading: state.loading, reload }
}
