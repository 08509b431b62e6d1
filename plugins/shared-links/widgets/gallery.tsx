import { RequestError, defineWidget, p, useKith, useResource } from '@kith/sdk/widgets'
import { h } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Gate } from './visit/gate.tsx'
import { texts } from './visit/texts.ts'
import type { Visited } from './visit/visited.ts'
import css from './visit/visit.css'

/** A visit that ends sooner than this is not begun again by itself. */
const SOON_MS = 5_000

/** The photos of a link on any web site that the link allows: with its key alone, and no cookies. */
function Gallery({ keyOfLink, max }: { readonly keyOfLink: string; readonly max: number | undefined }) {
  const { t, post, url, server } = useKith()
  const [password, setPassword] = useState<string | undefined>(undefined)
  const [ended, setEnded] = useState(false)
  const begun = useRef(0)
  const visit = useResource(async () => {
    await import(url('/embed/core.js'))
    begun.current = Date.now()
    try {
      const body = { key: keyOfLink, ...(password !== undefined && { password }) }
      return { visit: await post<Visited>('/api/shared-links/enter', body) }
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      const { code, message } = error
      if (code === 'shared-links.password_needed') return { wrong: '' }
      if (code === 'shared-links.wrong_password' || code === 'too_many') return { wrong: message }
      if (error.status === 404) return { closed: true }
      throw error
    }
  }, [keyOfLink, password])
  const onFailed = ({ detail }: CustomEvent<{ readonly code: string }>) => {
    if (detail.code !== 'unauthenticated') return
    // The visit is over. Whether the link is closed is known at its door.
    if (Date.now() - begun.current > SOON_MS) visit.reload()
    else setEnded(true)
  }
  if (!visit.data) return <p class="muted">{t('coming')}</p>
  if (ended || visit.data.closed) return <p role="status">{t('closedText')}</p>
  if (!visit.data.visit) return <Gate wrong={visit.data.wrong ?? ''} onEnter={setPassword} />
  const { token, link } = visit.data.visit
  const given = { server, visit: token, set: link.set, ...(max !== undefined && { max }) }
  return h('kith-core-photos', { ...given, 'onkith-failed': onFailed })
}

defineWidget('kith-shared-links-gallery', {
  props: { link: p.string, max: p.number.or(undefined) },
  texts,
  css,
  render: ({ link, max }) => <Gallery keyOfLink={link} max={max} />,
})
