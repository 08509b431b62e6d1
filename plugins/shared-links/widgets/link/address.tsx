import { useKith } from '@kith/sdk/widgets'
import { h } from 'preact'
import { useState } from 'preact/hooks'
import { type Link, addressOf } from './link.ts'

/** Where the link is: to copy, to hand on by whatever the device has, to be scanned. */
export function Address({ link }: { readonly link: Link }) {
  const { t, server, url } = useKith()
  const [copied, setCopied] = useState(false)
  const [scan, setScan] = useState(false)
  const address = addressOf(server, link)
  const copy = () => void navigator.clipboard.writeText(address).then(() => setCopied(true))
  const hand = () => void navigator.share({ url: address, title: link.description ?? link.title }).catch(() => {})
  const showCode = () => void import(url('/widgets/shared-links/qr.js')).then(() => setScan(!scan))
  return (
    <div class="stack tight">
      <input readOnly aria-label={t('address')} value={address} onFocus={(event) => event.currentTarget.select()} />
      <div class="row">
        {window.isSecureContext && (
          <button type="button" onClick={copy}>
            {t(copied ? 'copied' : 'copy')}
          </button>
        )}
        {'share' in navigator && (
          <button type="button" onClick={hand}>
            {t('handOn')}
          </button>
        )}
        <button type="button" aria-expanded={scan} onClick={showCode}>
          {t('qr')}
        </button>
        <a class="button quiet" href={address} target="_blank" rel="noreferrer">
          {t('open')}
        </a>
      </div>
      {scan && h('kith-shared-links-qr', { text: address })}
    </div>
  )
}
