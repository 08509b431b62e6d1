import * as oidc from 'openid-client'
import type { OidcSettings } from './oidc-setting.ts'

/** What is kept of a provider: where its endpoints are, and how Kith says who it is. */
export type Provider = oidc.Configuration

/** Finds providers by their issuer, and keeps what was found for a while. */
export interface Providers {
  of(settings: OidcSettings): Promise<Provider>
}

const KEEP_MS = 3_600_000

export function createProviders(): Providers {
  let known: { key: string; at: number; provider: Provider } | undefined
  return {
    async of(settings) {
      const key = JSON.stringify(settings)
      if (known?.key === key && Date.now() - known.at < KEEP_MS) return known.provider
      const provider = await discover(settings)
      known = { key, at: Date.now(), provider }
      return provider
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Provider> {
  const server = new URL(issuer)
  // An admin who wrote http:// wants it, on a network of their own.
  const insecure = server.protocol === 'http:' ? [oidc.allowInsecureRequests] : []
  const found = await oidc.discovery(server, clientId, undefined, oidc.None(), { execute: insecure, timeout: 10 })
  const metadata = found.serverMetadata()
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const auth = !clientSecret
    ? oidc.None()
    : methods.includes('client_secret_basic')
      ? oidc.ClientSecretBasic(clientSecret)
      : oidc.ClientSecretPost(clientSecret)
  const provider = new oidc.Configuration(metadata, clientId, {}, auth)
  provider.timeout = 10
  for (const allow of insecure) allow(provider)
  return provider
}
