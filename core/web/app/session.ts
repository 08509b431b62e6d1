import { type ReadonlySignal, signal } from '@preact/signals'
import { RequestError, type Requests } from '@kith/sdk/widgets'
import { forgetReceived } from '../uploads/received-files.ts'

/** The account one is signed in with, as `/api/auth/me` answers it. */
export interface Me {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly color: string
  readonly admin: boolean
  /** The chosen language; null: as the browser. */
  readonly locale: string | null
  readonly mustChangePassword: boolean
  readonly hasPassword: boolean
  readonly hasPin: boolean
  readonly session: {
    /** Until when locked photos are shown, by the clock of this device. */
    readonly unlockedUntil: number | null
    readonly via: 'password' | 'oidc' | null
  }
}

interface MeAnswer extends Omit<Me, 'session'> {
  readonly session: Omit<Me['session'], 'unlockedUntil'> & { readonly unlockedFor: number | null }
}

/** `unknown` until the server has answered. */
export type SessionState =
  | { readonly is: 'unknown' }
  /** The server does not answer, or only that it cannot. */
  | { readonly is: 'offline' }
  | { readonly is: 'setup' }
  | { readonly is: 'out' }
  | { readonly is: 'in'; readonly me: Me }

export interface Session {
  readonly state: ReadonlySignal<SessionState>
  /** Asks the server who one is. */
  refresh(): Promise<void>
  /** The server said that nobody is signed in any more. */
  ended(): void
  /** Locked photos are not shown any more. */
  locked(): void
  signOut(): Promise<void>
}

export function createSession(requests: Requests): Session {
  const state = signal<SessionState>({ is: 'unknown' })

  async function ask(): Promise<SessionState> {
    try {
      return { is: 'in', me: received(await requests.get<MeAnswer>('/api/auth/me')) }
    } catch (error) {
      if (!(error instanceof RequestError) || error.status !== 401) throw error
      const { needed } = await requests.get<{ needed: boolean }>('/api/auth/setup')
      return { is: needed ? 'setup' : 'out' }
    }
  }

  return {
    state,
    refresh: async () => {
      try {
        state.value = await ask()
      } catch (error) {
        // Who is in stays in: only the first question must be answered.
        if (state.peek().is === 'in' || !isUnanswered(error)) throw error
        state.value = { is: 'offline' }
      }
    },
    ended: () => {
      if (state.peek().is === 'in') state.value = { is: 'out' }
    },
    locked: () => {
      const now = state.peek()
      if (now.is !== 'in') return
      state.value = { is: 'in', me: { ...now.me, session: { ...now.me.session, unlockedUntil: null } } }
    },
    signOut: async () => {
      const was = state.peek()
      await forgetReceived()
      await requests.post('/api/auth/sign-out')
      if (was.is === 'in' && was.me.session.via === 'oidc' && (await isSignedOutThere(requests)))
        location.assign('/api/oidc/sign-out')
      else state.value = { is: 'out' }
    },
  }
}

const received = ({ session: { unlockedFor, ...session }, ...me }: MeAnswer): Me => ({
  ...me,
  session: { ...session, unlockedUntil: unlockedFor === null ? null : Date.now() + unlockedFor * 1000 },
})

const isUnanswered = (error: unknown): boolean =>
  error instanceof RequestError && (error.status === 0 || error.status >= 500)

/** Whether the provider is asked to sign one out too. When that is not known, one is at least signed out here. */
const isSignedOutThere = (requests: Requests): Promise<boolean> =>
  requests.get<{ signOutThere: boolean }>('/api/oidc').then(
    ({ signOutThere }) => signOutThere,
    () => false,
  )

/** Of somebody who looks on without an account: no photo is theirs, and nothing is theirs to change. */
export const visitorSession = (ended: () => void): Session => ({
  state: signal({
    is: 'in',
    me: {
      id: '',
      email: '',
      name: '',
      color: '',
      admin: false,
      locale: null,
      mustChangePassword: false,
      hasPassword: false,
      hasPin: false,
      session: { unlockedUntil: null, via: null },
    },
  }),
  refresh: async () => {},
  ended,
  locked: () => {},
  signOut: async () => {},
})
