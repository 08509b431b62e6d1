import { useEffect, useRef, useState } from 'preact/hooks'
import type { Zoom } from '../zoom/use-zoom.ts'
import { fitted } from '../zoom/view.ts'
import { type Shown, whenDecoded } from './picture.tsx'

/** The longest side of a preview, as the server makes it. */
const PREVIEW = 1440

interface ZoomedOriginalProps {
  readonly address: string
  readonly photo: Shown
  readonly zoom: Zoom
}

/** The file itself over the preview, once one looks closer than the preview is sharp. */
export function ZoomedOriginal({ address, photo, zoom }: ZoomedOriginalProps) {
  const mark = useRef<HTMLSpanElement>(null)
  const [is, setIs] = useState<'unneeded' | 'loading' | 'ready' | 'refused'>('unneeded')
  const { scale } = zoom.view.value
  useEffect(() => {
    const stage = mark.current?.closest<HTMLElement>('.slide')
    if (is !== 'unneeded' || scale === 1 || !stage) return
    const { width, height } = fitted({ width: stage.clientWidth, height: stage.clientHeight }, photo.ratio)
    if (Math.max(width, height) * scale * devicePixelRatio > PREVIEW) setIs('loading')
  }, [is, scale, photo.ratio])
  if (is === 'unneeded' || is === 'refused') return <span ref={mark} hidden />
  return (
    <img
      class={is === 'ready' ? 'original ready' : 'original'}
      src={address}
      alt=""
      draggable={false}
      onLoad={({ currentTarget }) => whenDecoded(currentTarget, () => setIs('ready'))}
      // The preview is as much as this browser can show of it.
      onError={() => setIs('refused')}
    />
  )
}
