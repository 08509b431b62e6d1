import { Icon } from '@kith/sdk/widgets'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import { closePopover } from '../components/close-popover.ts'
import { ShortcutSheet } from '../keys/shortcut-sheet.tsx'
import { usePageKeys } from '../keys/use-page-keys.ts'
import { NoticesMenu } from '../notices/notices-menu.tsx'
import { UploadButton } from '../uploads/upload-button.tsx'
import { AccountMenu } from './account-menu.tsx'
import { PluginPlaces } from '../widgets/plugin-places.tsx'
import { PLACES, type Place, isAt } from './places.ts'

interface FrameProps {
  readonly path: string
  readonly children: ComponentChildren
  /** Covered by a photo: not reachable by keyboard or screen reader. */
  readonly covered: boolean
}

/** What is around every page: the bar at the top, the ways to other pages. */
export function Frame({ path, covered, children }: FrameProps) {
  const { t } = useApp()
  const me = useMe()
  const [sheet, setSheet] = useState(false)
  usePageKeys(() => setSheet(true))
  const places = PLACES.filter((place) => !place.admin || me.admin)
  const everyday = places.filter((place) => place.short)
  const others = places.filter((place) => !place.short)
  const links = (some: readonly Place[]) =>
    some.map(({ to, label, icon }) => (
      <a key={to} href={to} aria-current={isAt(to, path) ? 'page' : undefined}>
        <Icon name={icon} />
        <span>{t(label)}</span>
      </a>
    ))
  return (
    <>
      {sheet && <ShortcutSheet onClose={() => setSheet(false)} />}
      <div class="frame" inert={covered}>
        <a class="skip" href="#content">
          {t('skipToContent')}
        </a>
        <header class="topbar">
          <a class="brand" href="/">
            <span class="mark" aria-hidden="true" />
            {t('kith')}
          </a>
          <span class="grow" />
          <UploadButton />
          <NoticesMenu />
          <AccountMenu onKeys={() => setSheet(true)} />
        </header>
        <nav class="rail" aria-label={t('menu')}>
          {links(everyday)}
          <PluginPlaces path={path} />
          {links(others)}
        </nav>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <nav class="tabs" aria-label={t('menu')}>
          {links(everyday)}
          <button type="button" popovertarget="more">
            <Icon name="menu" />
            <span>{t('more')}</span>
          </button>
        </nav>
        <nav id="more" popover="auto" class="menu sheet" aria-label={t('more')} onClick={closePopover}>
          <PluginPlaces path={path} />
          {links(others)}
        </nav>
      </div>
    </>
  )
}
