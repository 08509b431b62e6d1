import { useEffect, useState } from 'preact/hooks'
import type { ComponentChildren, RefObject } from 'preact'
import { useApp } from '../app/app.ts'
import { pictureOf } from '../assets/addresses.ts'
import { placeholderOf } from '../timeline/placeholder.ts'
import type { Source } from '../timeline/source.ts'
import { type Zoom } from '../zoom/use-zoom.ts'
import { ZoomedOriginal } from './zoomed-original.tsx'

/** As much of a photo as it takes to show it. */
export interface Shown {
  readonly id: string
  readonly type: 'image' | 'video'
  readonly thumbhash: string | null
  /** Width by height. */
  readonly ratio: number
}

interface PictureProps {
  readonly photo: Shown
  readonly name: string
  readonly source: Source
  /** Of the one that is looked at. */
  readonly zoom?: Zoom | undefined
  /** The address of the file itself, where it may be had. */
  readonly original?: string | undefined
  readonly element?: RefObject<HTMLImageElement | null>
  readonly onShown?: (() => void) | undefined
  /** What plugins put over it. */
  readonly children?: ComponentChildren
}

/**
 * A photo as large as fits: its placeholder, then its thumbnail, then its preview. The next one covers the one before
 * when it is there as a whole, so nothing flashes.
 */
export function Picture({ photo, name, source, zoom, original, element, onShown, children }: PictureProps) {
  const { kith } = useApp()
  const [ready, setReady] = useState(false)
  const [failed, setFailed] = useState(false)
  const preview = kith.url(pictureOf(photo, 'preview', source))
  const placeholder = placeholderOf(photo.thumbhash)
  const behind = [kith.url(pictureOf(photo, 'thumbnail', source)), ...(placeholder ? [placeholder] : [])]
  const { scale, x, y } = zoom?.view.value ?? { scale: 1, x: 0, y: 0 }
  // Somebody else is told when it becomes the one that is looked at.
  useEffect(() => {
    if (ready || failed) onShown?.()
  }, [ready, failed, onShown])
  return (
    <div
      class={zoom?.smooth.value ? 'picture smooth' : 'picture'}
      style={{
        '--ratio': String(photo.ratio),
        backgroundImage: behind.map((address) => `url("${address}")`).join(', '),
        transform: scale === 1 ? 'none' : `translate(${x}px, ${y}px) scale(${scale})`,
      }}
    >
      <img
        ref={element}
        class={ready ? 'preview ready' : 'preview'}
        src={preview}
        alt={name}
        draggable={false}
        onError={() => setFailed(true)}
        onLoad={({ currentTarget }) => whenDecoded(currentTarget, () => setReady(true))}
      />
      {original && zoom && <ZoomedOriginal address={original} photo={photo} zoom={zoom} />}
      {children}
    </div>
  )
}

/** Shown before, it would appear line by line. A picture that cannot be decoded ahead is shown all the same. */
export const whenDecoded = (image: HTMLImageElement, then: () => void): void => void image.decode().then(then, then)
