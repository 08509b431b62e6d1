import type { JSX } from 'preact'
import { ICON_PATHS } from './icon-paths.ts'

/** Kith's own icons, by their names. */
export type IconName = keyof typeof ICON_PATHS

export interface IconProps<N extends string = IconName> {
  readonly name: N
  readonly filled?: boolean
}

/**
 * Kith's icons together with a plugin's own, which are lines on a grid of 24 by 24. Own ones come first. They say
 * nothing to screen readers: the button they are on does.
 * @example
 * const OwnIcon = createIcons({ tick: 'M5 12.5l4.5 4.5L19 7.5' })
 * const done = (
 *   <button class="quiet square" aria-label="Done">
 *     <OwnIcon name="tick" />
 *   </button>
 * )
 */
export function createIcons<K extends string>(own: Readonly<Record<K, string>>) {
  const paths: Readonly<Record<string, string>> = { ...ICON_PATHS, ...own }
  return ({ name, filled = false }: IconProps<IconName | K>) => (
    <svg class={filled ? 'icon filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}

/**
 * One of Kith's icons, drawn as a line.
 * @example
 * const liked = <Icon name="heart" filled />
 */
export const Icon: (props: IconProps) => JSX.Element = createIcons({})
