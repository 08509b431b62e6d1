import type { DetailedHTMLProps, HTMLAttributes } from 'react'

/** The widgets of a Kith as React knows them: attributes as they are written in HTML, events with `on` before them. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'kith-core-photos': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
        server: string
        token: string
        set: string
        max?: number
        'onkith-opened'?: (event: CustomEvent<{ asset: string }>) => void
        'onkith-failed'?: (event: CustomEvent<{ code: string; message: string }>) => void
      }
    }
  }
}
