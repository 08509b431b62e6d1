import { Component, type ComponentChildren } from 'preact'
import { sayOwn } from './own-texts.ts'

interface Props {
  readonly tag: string
  readonly children: ComponentChildren
}

interface State {
  readonly error: Error | undefined
}

/** Shows a card in place of what threw while rendering; its neighbours live on. */
export class ErrorCard extends Component<Props, State> {
  override state: State = { error: undefined }

  static override getDerivedStateFromError(reason: unknown): State {
    return { error: reason instanceof Error ? reason : new Error(String(reason)) }
  }

  override componentDidCatch(error: unknown): void {
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
