import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import { px } from '../components/px.ts'

/** Tells elements when they come near what is seen, and when they leave. */
export interface NearWatch {
  watch(element: Element, hear: (near: boolean) => void): () => void
  close(): void
}

/** One observer for all elements; `margin` of screens above and below count as near. */
export function createNearWatch(margin = 1): NearWatch {
  const hearers = new Map<Element, (near: boolean) => void>()
  const observer = new IntersectionObserver(
    (entries) => entries.forEach((entry) => hearers.get(entry.target)?.(entry.isIntersecting)),
    { rootMargin: `${margin * 100}% 0px` },
  )
  return {
    watch(element, hear) {
      hearers.set(element, hear)
      observer.observe(element)
      return () => {
        hearers.delete(element)
        observer.unobserve(element)
      }
    },
    close: () => observer.disconnect(),
  }
}

export const NearContext = createContext<NearWatch | undefined>(undefined)

interface NearProps {
  readonly class: string
  /** Of the place that is kept while nothing is drawn. */
  readonly height: number
  readonly children: () => ComponentChildren
}

/** Draws its content only while it is near what is seen, and keeps its place otherwise. */
export function Near({ class: name, height, children }: NearProps) {
  const watch = useContext(NearContext)
  const element = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => (element.current ? watch?.watch(element.current, setNear) : undefined), [watch])
  return (
    <div ref={element} class={name} style={px({ height })}>
      {near && children()}
    </div>
  )
}
