import type { Config } from '../config.ts'
import { type Finding, note, ok } from './finding.ts'

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])
const ABOUT = 'address'

/** Whether what people type, what is listened on and which proxies are believed go together. */
export function checkAddress(config: Pick<Config, 'host' | 'port' | 'publicUrl' | 'trustedProxies'>): Finding[] {
  const { host, port, publicUrl, trustedProxies } = config
  const open = host !== '127.0.0.1' && host !== 'localhost' && host !== '::1'
  const at = `${host}:${port}`
  if (publicUrl === undefined)
    return open
      ? [
          note(
            ABOUT,
            `Kith listens on ${at}, and KITH_PUBLIC_URL is not set.`,
            'Set KITH_PUBLIC_URL to the address people type: links in e-mails and sign-in elsewhere need it.',
          ),
        ]
      : [ok(ABOUT, `Kith listens on ${at}: only this machine reaches it.`)]
  const { protocol, hostname } = new URL(publicUrl)
  const found: Finding[] = []
  if (protocol === 'http:' && !LOCAL.has(hostname))
    found.push(
      note(
        ABOUT,
        `People reach Kith at ${publicUrl}, which is not encrypted.`,
        'Put a reverse proxy with a certificate in front, and write https:// in KITH_PUBLIC_URL.',
      ),
    )
  if (protocol === 'https:' && trustedProxies.length === 0)
    found.push(
      note(
        ABOUT,
        'KITH_PUBLIC_URL is https, so there is a proxy in front, and no proxy is trusted: everybody seems to come from its address, and shares one limit of attempts to sign in.',
        'Set KITH_TRUSTED_PROXIES to the address of the proxy, such as loopback.',
      ),
    )
  if (protocol === 'http:' && trustedProxies.length > 0 && open)
    found.push(
      note(
        ABOUT,
        `Kith listens on ${at} and believes ${trustedProxies.join(', ')}, while KITH_PUBLIC_URL is without a proxy’s https.`,
        'Unset KITH_TRUSTED_PROXIES if there is no proxy: who is in these ranges can give any address as its own.',
      ),
    )
  return found.length > 0 ? found : [ok(ABOUT, `Kith listens on ${at}; people reach it at ${publicUrl}.`)]
}
