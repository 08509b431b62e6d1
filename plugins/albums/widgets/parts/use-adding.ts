import { inParts, useKith } from '@kith/sdk/widgets'
import { ALBUMS, type Added } from './album.ts'

/** Puts photos into an album, however many, and answers a sentence about what became of them. */
export function useAdding(): (albumId: string, ids: readonly string[]) => Promise<string> {
  const { t, post } = useKith()
  return async (albumId, ids) => {
    const sum = { added: 0, duplicates: 0, notAllowed: 0 }
    await inParts(ids, async (some) => {
      const done = await post<Added>(`${ALBUMS}/${albumId}/photos`, { ids: some })
      sum.added += done.added.length
      sum.duplicates += done.duplicates.length
      sum.notAllowed += done.notAllowed.length
    })
    return [
      t('added', { count: sum.added }),
      sum.duplicates > 0 && t('duplicates', { count: sum.duplicates }),
      sum.notAllowed > 0 && t('notAllowed', { count: sum.notAllowed }),
    ]
      .filter(Boolean)
      .join(' ')
  }
}
