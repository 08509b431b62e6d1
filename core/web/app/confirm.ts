import { type ReadonlySignal, signal } from '@preact/signals'

/** A question before something that cannot simply be undone. */
export interface Question {
  readonly title: string
  /** What happens, in a sentence. */
  readonly text: string
  /** The label of the button that does it. */
  readonly action: string
  /** What must be typed first, for what is gone for good. */
  readonly type?: string
}

export interface Confirm {
  readonly question: ReadonlySignal<Question | undefined>
  /** Asks; true when it was confirmed. */
  ask(question: Question): Promise<boolean>
  answer(yes: boolean): void
}

export function createConfirm(): Confirm {
  const question = signal<Question | undefined>(undefined)
  let resolve: ((yes: boolean) => void) | undefined
  const answer = (yes: boolean) => {
    question.value = undefined
    resolve?.(yes)
    resolve = undefined
  }
  return {
    question,
    answer,
    ask(next) {
      answer(false)
      question.value = next
      return new Promise((done) => {
        resolve = done
      })
    },
  }
}
