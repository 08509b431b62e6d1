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
    // Fields come before files: the server reads the form as it arrives.
    form.set('modifiedAt', new Date(file.lastModified).toISOString())
    form.set('file', file, file.name)
    try {
      const { files: taken } = await kith.post<{ files: readonly { duplicate: boolean }[] }>('/api/uploads', form)
      if (taken.some((one) => one.duplicate)) duplicates++
      else added++
    } catch (error) {
      failures.push({ name: file.name, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return { added, duplicates, failures }
}
