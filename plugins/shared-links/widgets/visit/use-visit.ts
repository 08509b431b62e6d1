import { RequestError, useKith } from '@kith/sdk/widgets'
import { useEffect, useState } from 'preact/hooks'
import type { Visited } from './visited.ts'

type State =
  | { readonly is: 'coming' }
  /** A password is asked for; `wrong` says what was wrong with the last one. */
  | { readonly is: 'gate'; readonly wrong: string }
  /** `mine`: why, to whom the link belongs. */
  | { readonly is: 'closed'; readonly mine: string | undefined }
  | { readonly is: 'inside'; readonly visit: Visited }

const kept = (path: string) => `kith.visit ${path}`

/** Lets the visitor in: with a visit this tab began before, by the link itself, or with its password. */
export function useVisit(path: string): { readonly state: State; readonly enter: (password: string) => void } {
  const kith = useKith()
  const [state, setState] = useState<State>({ is: 'coming' })
  const [, kind, name = ''] = path.split('/')

  async function enter(password?: string): Promise<void> {
    try {
      const by = kind === 's' ? { slug: decodeURIComponent(name) } : { key: name }
      const visit = await kith.post<Visited>('/api/shared-links/enter', {
        ...by,
        ...(password !== undefined && { password }),
      })
      sessionStorage.setItem(kept(path), JSON.stringify(visit))
      setState({ is: 'inside', visit })
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      if (error.code === 'shared-links.password_needed') setState({ is: 'gate', wrong: '' })
      else if (error.code === 'shared-links.yours_closed') setState({ is: 'closed', mine: error.message })
      else if (password !== undefined) setState({ is: 'gate', wrong: error.message })
      else if (error.status === 404 || error.status === 400) setState({ is: 'closed', mine: undefined })
      else setState({ is: 'closed', mine: error.message })
    }
  }

  useEffect(() => {
    void again(kith.url('/api/shared-links/visited'), path).then((visit) =>
      visit ? setState({ is: 'inside', visit }) : enter(),
    )
  }, [path])
  return { state, enter: (password) => void enter(password) }
}

/** The visit of this tab, if it still counts: a page that is loaded again is no new visit. */
async function again(address: string, path: string): Promise<Visited | undefined> {
  const stored = sessionStorage.getItem(kept(path))
  if (!stored) return undefined
  const visit: Visited = JSON.parse(stored)
  const headers = { 'x-kith-visitor': visit.token }
  const answer = await fetch(address, { headers, credentials: 'omit' }).catch(() => undefined)
  if (answer?.ok) return { ...visit, link: await answer.json() }
  sessionStorage.removeItem(kept(path))
  return undefined
}
