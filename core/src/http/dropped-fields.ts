/** The fields of an answer that its schema does not name, as paths: they are not sent. */
export function droppedFields(answered: unknown, sent: unknown, at = ''): string[] {
  if (Array.isArray(answered) && Array.isArray(sent)) return droppedFields(answered[0], sent[0], `${at}[]`)
  if (!isRecord(answered) || !isRecord(sent)) return []
  return Object.keys(answered).flatMap((key) => {
    if (answered[key] === undefined) return []
    const path = at ? `${at}.${key}` : key
    return key in sent ? droppedFields(answered[key], sent[key], path) : [path]
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
