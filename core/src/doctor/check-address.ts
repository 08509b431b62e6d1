import type { Config } from '../config.ts'
import { type Finding, note, ok } from './finding.ts'

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether what people type, what is listened on and which proxies are believed go together. */
export function checkAddress(config: Pick<Config, 'host' | 'port' | 'publicUrl' | 'trustedProxies'>): Finding[] {
  const { host, port, publicUrl, trustedProxies } = config
  const open = host !== '127.0.0.1' && host !== 'localhost' && host !== '::1'
  const at = `${host}:${port}`
  if (publicUrl === undefined) return [open ? note('address.unset', { at }) : ok('address.only_here', { at })]
  const { protocol, hostname } = new URL(publicUrl)
  const found: Finding[] = []
  if (protocol === 'http:' && !LOCAL.has(hostname)) found.push(note('address.plain', { url: publicUrl }))
  if (protocol === 'https:' && trustedProxies.length === 0) found.push(note('address.no_proxy'))
  if (protocol === 'http:' && trustedProxies.length > 0 && open)
    found.push(note('address.needless_proxy', { at, proxies: trustedProxies.join(', ') }))
  return found.length > 0 ? found : [ok('address.fine', { at, url: publicUrl })]
}
