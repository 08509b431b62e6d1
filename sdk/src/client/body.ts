/** A body as it is sent: a form when there are files in it, with the fields first, as uploads want them; else JSON. */
export function bodyOf(body: unknown): FormData | string | undefined {
  if (body === undefined || body instanceof FormData) return body
  if (typeof body !== 'object' || body === null) return JSON.stringify(body)
  const values = Object.entries(body).flatMap(([name, value]) => each(value).map((one) => [name, one] as const))
  if (!values.some(([, value]) => value instanceof Blob)) return JSON.stringify(body)
  const form = new FormData()
  for (const [name, value] of values)
    if (!(value instanceof Blob) && value !== undefined) form.append(name, String(value))
  for (const [name, value] of values) if (value instanceof Blob) form.append(name, value, nameOf(value))
  return form
}

const each = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

const nameOf = (file: Blob): string => ('name' in file && typeof file.name === 'string' ? file.name : 'file')
