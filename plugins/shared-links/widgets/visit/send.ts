interface Answer {
  readonly files?: readonly { readonly problem: string | null }[]
  readonly error?: { readonly message: string }
}

/** Sends one photo of a guest. Answers what is wrong with it, if anything. */
export async function send(address: string, token: string, form: FormData, file: File): Promise<string | null> {
  const body = new FormData()
  body.set('name', String(form.get('name') ?? ''))
  const message = String(form.get('message') ?? '').trim()
  if (message) body.set('message', message)
  body.set('files', file)
  try {
    const headers = { 'x-kith-visitor': token }
    const answer = await fetch(address, { method: 'POST', body, headers, credentials: 'omit' })
    const { files, error }: Answer = await answer.json()
    return error?.message ?? files?.[0]?.problem ?? null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
