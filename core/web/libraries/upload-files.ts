import type { Requests } from '@kith/sdk/widgets'

export interface Uploaded {
  readonly added: number
  readonly duplicates: number
  readonly failures: readonly { readonly name: string; readonly reason: string }[]
}

/** Sends files one by one; one that is refused does not stop the others. */
export async function uploadFiles(
  kith: Requests,
  files: readonly File[],
  progress: (done: number) => void,
): Promise<Uploaded> {
  let added = 0
  let duplicates = 0
  const failures: { name: string; reason: string }[] = []
  for (const [i, file] of files.entries()) {
    progress(i)
    const form = new FormData()
    form.set('file', file, file.name)
    try {
      const answer = await kith.post<{ duplicate: boolean }>('/api/assets', form)
      if (answer.duplicate) duplicates++
      else added++
    } catch (error) {
      failures.push({ name: file.name, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return { added, duplicates, failures }
}
