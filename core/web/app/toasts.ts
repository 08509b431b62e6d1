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
  tell(text: string, action?: Toast['action']): void
  /** Says what went wrong. */
  fail(error: unknown): void
  dismiss(id: number): void
}

const SECONDS = 6

export function createToasts(): Toasts {
  const shown = signal<readonly Toast[]>([])
  let next = 1
  const dismiss = (id: number) => {
    shown.value = shown.value.filter((toast) => toast.id !== id)
  }
  const show = (toast: Omit<Toast, 'id'>) => {
    const id = next++
    shown.value = [...shown.value.slice(-2), { ...toast, id }]
    setTimeout(() => dismiss(id), SECONDS * 1000)
  }
  return {
    shown,
    tell: (text, action) => show({ text, action, wrong: false }),
    fail: (error) =>
      show({ text: error instanceof Error ? error.message : String(error), action: undefined, wrong: true }),
    dismiss,
  }
}
