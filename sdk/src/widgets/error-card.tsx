import { Component, type ComponentChildren } from 'preact'
import { sayOwn } from './own-texts.ts'

interface Props {
  readonly tag: string
  /** Told of what threw, besides the page's `error` listeners. */
  readonly onError?: (error: unknown) => void
  readonly children: ComponentChildren
}

interface State {
  readonly error: Error | undefined
}

const shown = new WeakSet<object>()

/** Whether a card stands for this error: nobody needs to be told of it again. */
export const isOnCard = (error: unknown): boolean => typeof error === 'object' && error !== null && shown.has(error)

/** Shows a card in place of what threw while rendering; its neighbours live on. */
export class ErrorCard extends Component<Props, State> {
  override state: State = { error: undefined }

  static override getDerivedStateFromError(reason: unknown): State {
    return { error: reason instanceof Error ? reason : new Error(String(reason)) }
  }

  override componentDidCatch(error: unknown): void {
    if (typeof error === 'object' && error !== null) shown.add(error)
    this.props.onError?.(error)
    // For the page's `error` listeners and the console, as if nobody had caught it.
    reportError(error)
  }

  override render(): ComponentChildren {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <div class="error-card" part="error" role="alert" data-widget={this.props.tag}>
        <div>
          <strong>{sayOwn('broken')}</strong>
          <p>{error.message}</p>
        </div>
        <button onClick={() => this.setState({ error: undefined })}>{sayOwn('again')}</button>
      </div>
    )
  }
}
