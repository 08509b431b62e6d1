import type { JSX } from 'preact'
import { useApp, useMe } from './app.ts'
import { AuditPage } from '../audit/audit-page.tsx'
import { Empty } from '../components/empty.tsx'
import { LibrariesPage } from '../libraries/libraries-page.tsx'
import { PluginsPage } from '../plugins/plugins-page.tsx'
import type { At } from '../router/at.ts'
import { match } from '../router/match.ts'
import { ServerPage } from '../server/server-page.tsx'
import { SettingsPage } from '../settings/settings-page.tsx'
import { SetPage } from '../sharing/set-page.tsx'
import { SharingPage } from '../sharing/sharing-page.tsx'
import { LockedPage } from '../timeline/locked-page.tsx'
import { StatePage, TimelinePage } from '../timeline/timeline-page.tsx'
import { UsersPage } from '../users/users-page.tsx'
import { PluginPage } from '../widgets/plugin-page.tsx'

type Params = Readonly<Record<string, string>>

interface PageRoute {
  readonly pattern: string
  readonly admin?: boolean
  readonly show: (params: Params, at: At) => JSX.Element
}

/** Which page is shown where. The server answers these addresses with the shell (`core/src/web/pages.ts`). */
const ROUTES: readonly PageRoute[] = [
  { pattern: '/', show: (_, { query }) => <TimelinePage query={query} /> },
  { pattern: '/favourites', show: () => <StatePage key="favorites" state="favorites" /> },
  { pattern: '/archive', show: () => <StatePage key="archive" state="archive" /> },
  { pattern: '/locked', show: () => <LockedPage /> },
  { pattern: '/trash', show: () => <StatePage key="trash" state="trash" /> },
  { pattern: '/sharing', show: () => <SharingPage /> },
  { pattern: '/sharing/:set', show: ({ set = '' }) => <SetPage key={set} set={setOf(set)} /> },
  { pattern: '/libraries', show: () => <LibrariesPage /> },
  { pattern: '/settings', show: () => <SettingsPage /> },
  { pattern: '/users', admin: true, show: () => <UsersPage /> },
  { pattern: '/plugins', admin: true, show: () => <PluginsPage /> },
  { pattern: '/server', admin: true, show: () => <ServerPage /> },
  { pattern: '/audit', admin: true, show: () => <AuditPage /> },
]

/** A user's id alone is their library. */
const setOf = (address: string): string => (address.includes(':') ? address : `core:library:${address}`)

/** The page at an address. */
export function Pages({ at }: { readonly at: At }) {
  const me = useMe()
  for (const { pattern, admin, show } of ROUTES) {
    const params = match(pattern, at.path)
    if (params && (!admin || me.admin)) return show(params, at)
  }
  return <PluginPage at={at} otherwise={<NotFound />} />
}

function NotFound() {
  const { t } = useApp()
  return (
    <Empty alone icon="photos" title={t('notFoundTitle')} text={t('notFoundText')}>
      <a class="button" href="/">
        {t('toPhotos')}
      </a>
    </Empty>
  )
}
