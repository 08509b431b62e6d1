import type { Requests } from '@kith/sdk/widgets'
import { hashFile } from './hash-file.ts'

export type Known = 'new' | 'here' | 'trash'

/** Which of some files the server has already, before they are sent. What cannot be read is for sending to find out. */
export async function checkFiles(requests: Requests, files: readonly File[]): Promise<readonly Known[]> {
  const hashed: { name: string; size: number; sha256: string | undefined }[] = []
  for (const file of files) {
    const sha256 = file.size === 0 ? undefined : await hashFile(file).catch(() => undefined)
    hashed.push({ name: file.name.slice(0, 1_000), size: file.size, sha256 })
  }
  const asked = hashed.filter((file) => file.sha256 !== undefined)
  if (asked.length === 0) return files.map(() => 'new')
  const answer = await requests.post<{ files: readonly { is: Known }[] }>('/api/uploads/check', { files: asked })
  const byHash = new Map(asked.map((file, i) => [file.sha256, answer.files[i]?.is ?? 'new']))
  return hashed.map(({ sha256 }) => (sha256 === undefined ? 'new' : (byHash.get(sha256) ?? 'new')))
}
