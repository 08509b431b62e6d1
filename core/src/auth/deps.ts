import type { Config } from '../config.ts'
import type { Limiter } from '../limits/limiter.ts'

/** What signing in needs of the server. */
export interface AuthDeps {
  readonly limiter: Limiter
  readonly config: Pick<Config, 'publicUrl'>
}
