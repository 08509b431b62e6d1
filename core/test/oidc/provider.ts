import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import OidcProvider from 'oidc-provider'

/** What the provider knows of somebody. */
export interface Known {
  readonly name?: string
  readonly email?: string
  readonly email_verified?: boolean
  readonly groups?: readonly string[]
}

/** A provider with some people, and a browser with which one of them goes there. */
export interface TestProvider {
  readonly issuer: string
  /** Goes to the provider as somebody, agrees to all it asks, and answers the address it leads back to. */
  goAs(person: string, url: string): Promise<URL>
  /** Goes there, and leaves without signing in. */
  leave(url: string): Promise<URL>
  close(): Promise<void>
}

export async function testProvider(people: Readonly<Record<string, Known>>, home: string): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const provider = new OidcProvider(issuer, {
    clients: [
      {
        client_id: 'kith',
        client_secret: 'a secret of the client',
        redirect_uris: [`${home}/api/oidc/callback`],
        post_logout_redirect_uris: [`${home}/`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], groups: ['groups'] },
    scopes: ['openid', 'profile', 'email', 'groups'],
    pkce: { required: () => true },
    cookies: { keys: ['for tests only'] },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ sub, ...people[sub] }) }),
  })
  server.on('request', provider.callback())
  return {
    issuer,
    goAs: (person, url) => walk(url, home, (page) => answerTo(page, person)),
    leave: (url) => walk(url, home, ({ url: at }) => ({ url: `${at.replace(/\/$/, '')}/abort` })),
    close: () => closed(server),
  }
}

interface Step {
  readonly url: string
  readonly form?: URLSearchParams
}

function answerTo(page: { url: string; text: string }, person: string): Step {
  const action = /<form[^>]* action="([^"]+)"/.exec(page.text)?.[1] ?? page.url
  const prompt = /name="prompt" value="(\w+)"/.exec(page.text)?.[1] ?? ''
  return { url: action, form: new URLSearchParams({ prompt, login: person, password: 'any' }) }
}

/** Follows what a browser follows, with its cookies, until it is led back home. */
async function walk(url: string, home: string, answer: (page: { url: string; text: string }) => Step): Promise<URL> {
  const cookies = new Map<string, string>()
  let step: Step = { url }
  for (let steps = 0; steps < 20; steps++) {
    if (step.url.startsWith(home)) return new URL(step.url)
    const got = await fetch(step.url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(step.form && { method: 'POST', body: step.form }),
    })
    for (const cookie of got.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    const next = got.headers.get('location')
    const text = await got.text()
    if (!next && got.status !== 200) throw new Error(`${step.url} answered ${got.status}: ${text}`)
    step = next ? { url: new URL(next, step.url).href } : answer({ url: step.url, text })
  }
  throw new Error(`The provider leads nowhere; last to ${step.url}.`)
}

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
