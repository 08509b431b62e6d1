/** `deadlock_detected` and `serialization_failure`: nothing was wrong with the transaction but its moment. */
const OF_THE_MOMENT = new Set(['40P01', '40001'])

/** Whether PostgreSQL gave a transaction up for another one, however the error was wrapped. */
export function gaveWay(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = 'nativeError' in at ? at.nativeError : at.cause)
    if ('code' in at && typeof at.code === 'string' && OF_THE_MOMENT.has(at.code)) return true
  return false
}
