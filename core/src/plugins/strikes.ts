const OUT = 3
const MINUTES = 5

/** Counts errors that plugins let nobody catch; calls `out`, with a sentence, when one has too many in a short time. */
export function createStrikes(out: (plugin: string, reason: string) => Promise<void>) {
  const struck = new Map<string, number[]>()
  return async (plugin: string, error: unknown): Promise<void> => {
    const recent = (struck.get(plugin) ?? []).filter((at) => at > Date.now() - MINUTES * 60_000)
    recent.push(Date.now())
    struck.set(plugin, recent)
    if (recent.length < OUT) return
    struck.delete(plugin)
    const last = error instanceof Error ? error.message : String(error)
    await out(plugin, `It left ${OUT} errors within ${MINUTES} minutes that nothing caught. The last one: ${last}`)
  }
}
