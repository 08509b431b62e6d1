import type { KnownFile } from './known-files.ts'
import type { Found, FoundFile } from './walk.ts'

/** How the disk differs from what is known. Files that are as they were make no difference. */
export type Difference =
  | { readonly kind: 'new'; readonly file: FoundFile }
  | { readonly kind: 'changed'; readonly file: FoundFile; readonly known: KnownFile }
  | { readonly kind: 'returned'; readonly file: FoundFile; readonly known: KnownFile; readonly changed: boolean }
  | { readonly kind: 'missing'; readonly known: KnownFile }

/** Differences, with how many files were looked at to find them. */
export interface Compared {
  readonly found: number
  readonly differences: readonly Difference[]
}

/** Compares two streams in the order of their paths, as two sorted lists are merged: memory does not grow with them. */
export async function* compare(
  walked: AsyncIterable<readonly Found[]>,
  known: AsyncIterable<readonly KnownFile[]>,
): AsyncGenerator<Compared> {
  const rows = peekable(known)
  for await (const batch of walked) {
    const differences: Difference[] = []
    let found = 0
    for (const file of batch) {
      for (let row = await rows.peek(); row && row.path < file.path; row = await rows.peek()) {
        rows.skip()
        if (!row.offline) differences.push({ kind: 'missing', known: row })
      }
      if ('unknown' in file) {
        while (isCovered(file.path, (await rows.peek())?.path)) rows.skip()
        continue
      }
      found++
      const row = await rows.peek()
      if (row?.path !== file.path) differences.push({ kind: 'new', file })
      else {
        rows.skip()
        const changed = isChanged(file, row)
        if (row.offline) differences.push({ kind: 'returned', file, known: row, changed })
        else if (changed) differences.push({ kind: 'changed', file, known: row })
      }
    }
    yield { found, differences }
  }
  for (let row = await rows.peek(); row; row = await rows.peek()) {
    rows.skip()
    if (!row.offline) yield { found: 0, differences: [{ kind: 'missing', known: row }] }
  }
}

const isChanged = (file: FoundFile, known: KnownFile) =>
  file.version === undefined
    ? known.size !== file.size || known.modifiedMs !== file.modifiedMs
    : known.version !== file.version

const isCovered = (unknown: string, path: string | undefined) =>
  path !== undefined && (unknown.endsWith('/') ? path.startsWith(unknown) : path === unknown)

/** Items of pages one by one; no promise is made where a page still has one. */
function peekable(pages: AsyncIterable<readonly KnownFile[]>) {
  const iterator = pages[Symbol.asyncIterator]()
  let page: readonly KnownFile[] = []
  let at = 0
  let over = false
  const load = async (): Promise<KnownFile | undefined> => {
    while (at >= page.length && !over) {
      const next = await iterator.next()
      if (next.done) over = true
      else {
        page = next.value
        at = 0
      }
    }
    return page[at]
  }
  return {
    peek: (): KnownFile | undefined | Promise<KnownFile | undefined> => page[at] ?? (over ? undefined : load()),
    skip: () => void at++,
  }
}
