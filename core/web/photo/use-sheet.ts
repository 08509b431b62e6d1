import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

const FAR = 90

/** A panel that is a sheet on phones: drawn down by its upper part, it goes. */
export function useSheet(onClose: () => void): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null)
  const latest = useRef(onClose)
  latest.current = onClose
  useEffect(() => {
    const sheet = element.current
    if (!sheet) return undefined
    const ended = new AbortController()
    const options = { signal: ended.signal }
    let from: number | undefined
    const fall = (event: PointerEvent) => Math.max(0, event.clientY - (from ?? event.clientY))
    const isHead = ({ target }: Event) =>
      target instanceof Element && target.closest('.grip, header') !== null && !target.closest('button')
    sheet.addEventListener(
      'pointerdown',
      (event) => {
        if (event.pointerType !== 'touch' || !isHead(event)) return
        from = event.clientY
        sheet.setPointerCapture(event.pointerId)
      },
      options,
    )
    sheet.addEventListener('pointermove', (event) => (sheet.style.translate = `0 ${fall(event)}px`), options)
    for (const end of ['pointerup', 'pointercancel'] as const)
      sheet.addEventListener(
        end,
        (event) => {
          const far = fall(event) > FAR
          from = undefined
          sheet.style.translate = ''
          if (far) latest.current()
        },
        options,
      )
    return () => ended.abort()
  }, [])
  return element
}
