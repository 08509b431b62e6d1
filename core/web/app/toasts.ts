import { type ReadonlySignal, signal } from '@preact/signals'

/** A short message, with something to do about it at most. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly wrong: boolean
  readonly action: { readonly label: string; run(): void } | undefined
}

export interface Toasts {
  readonly shown: ReadonlySignal<readonly Toast[]>
  /** What takes a while, and how far it is. */
  readonly doing: ReadonlySignal<string | undefined>
  working(text: string | undefined): void
  tell(text: string, action?: Toast['action']): void
  /** Says what went wrong. */
  fail(error: unknown): void
  dismiss(id: number): void
  /** Does what the latest one offers, if it is still there. */
  act(id?: number): void
  /** While somebody is at them they stay. */
  hold(held: boolean): void
}

const SECONDS = 6
/** What can be done about it takes longer to decide. */
const SECONDS_TO_ACT = 10

export function createToasts(): Toasts {
  const shown = signal<readonly Toast[]>([])
  const doing = signal<string | undefined>(undefined)
  const timers = new Map<number, ReturnType<typeof setTimeout>>()
  let next = 1
  let held = false
  const dismiss = (id: number) => {
    clearTimeout(timers.get(id))
    timers.delete(id)
    shown.value = shown.value.filter((toast) => toast.id !== id)
  }
  const expire = ({ id, action }: Toast) => {
    clearTimeout(timers.get(id))
    if (!held)
      timers.set(
        id,
        setTimeout(() => dismiss(id), (action ? SECONDS_TO_ACT : SECONDS) * 1000),
      )
  }
  const show = (said: Omit<Toast, 'id'>) => {
    const toast = { ...said, id: next++ }
    shown.value = [...shown.value.slice(-2), toast]
    expire(toast)
  }
  return {
    shown,
    doing,
    working: (text) => void (doing.value = text),
    tell: (text, action) => show({ text, action, wrong: false }),
    fail: (error) =>
      show({ text: error instanceof Error ? error.message : String(error), action: undefined, wrong: true }),
    dismiss,
    act(id) {
      const toast = shown.peek().findLast((one) => one.action && (id === undefined || one.id === id))
      if (!toast) return
      dismiss(toast.id)
      toast.action?.run()
    },
    hold(still) {
      held = still
      for (const toast of shown.peek()) expire(toast)
    },
  }
}
