import type { Log } from '@kith/sdk'
import type { Logger } from 'pino'

/** The server's log as everything that is given one knows it. */
export const logOf = (log: Logger): Log => ({
  debug: (facts, message) => log.debug(facts, message),
  info: (facts, message) => log.info(facts, message),
  warn: (facts, message) => log.warn(facts, message),
  error: (facts, message) => log.error(facts, message),
})
