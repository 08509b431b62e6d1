import { ErrorCard, Icon, useLive, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { useGathered } from '../app/use-gathered.ts'
import { formatAgo } from '../components/formats.ts'

interface Notice {
  readonly id: string
  readonly text: string
  readonly link: string
  readonly at: string
  readonly read: boolean
}

/** The bell: how many notices are unread, and the list of them. */
export function NoticesMenu() {
  const { t, kith } = useApp()
  const [open, setOpen] = useState(false)
  // That it cannot be read is said in the list: without a number the bell is a bell all the same.
  const unread = useResource(
    (signal) => kith.get<{ count: number }>('/api/notices/unread', signal).catch(() => undefined),
    [],
  )
  useLive(['core.notice', 'core.plugin_'], useGathered(unread.reload))
  const count = unread.data?.count ?? 0
  return (
    <>
      <button
        type="button"
        class="icon-button"
        popovertarget="notices"
        aria-label={`${t('notices')}${count > 0 ? ` (${count})` : ''}`}
      >
        <Icon name="bell" />
        {count > 0 && <span class="count">{count > 99 ? '99+' : count}</span>}
      </button>
      <div id="notices" popover="auto" class="menu notices" onToggle={(event) => setOpen(event.newState === 'open')}>
        {open && (
          <ErrorCard tag="notices">
            <NoticeList onRead={unread.reload} />
          </ErrorCard>
        )}
      </div>
    </>
  )
}

function NoticeList({ onRead }: { readonly onRead: () => void }) {
  const { t, kith, toasts } = useApp()
  const notices = useResource((signal) => kith.get<{ items: readonly Notice[] }>('/api/notices', signal), [])
  useLive(['core.notice'], notices.reload)
  const items = notices.data?.items ?? []
  const read = (which: { all: true } | { ids: readonly string[] }) =>
    void kith.post('/api/notices/read', which).then(() => {
      notices.reload()
      onRead()
    }, toasts.fail)
  const follow = (notice: Notice) => {
    if (!notice.read) read({ ids: [notice.id] })
    document.getElementById('notices')?.hidePopover()
  }
  return (
    <>
      <header class="row">
        <h2 class="grow">{t('notices')}</h2>
        {items.some((notice) => !notice.read) && (
          <button type="button" class="quiet" onClick={() => read({ all: true })}>
            {t('markAllRead')}
          </button>
        )}
      </header>
      {notices.data && items.length === 0 && <p class="muted">{t('noNotices')}</p>}
      <ul>
        {items.map((notice) => (
          <li key={notice.id}>
            <a class={notice.read ? 'menu-item' : 'menu-item unread'} href={notice.link} onClick={() => follow(notice)}>
              <span>{notice.text}</span>
              <small>{formatAgo(notice.at)}</small>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
