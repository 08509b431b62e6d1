import { useKith, useLive, useResource } from '@kith/sdk/widgets'
import { ALBUMS, type Role } from '../parts/album.ts'

/** A folder of one's own, as the routes of this plugin answer it. */
export interface Folder {
  readonly id: string
  readonly title: string
  readonly albumIds: readonly string[]
  readonly members: readonly { readonly userId: string; readonly role: Exclude<Role, 'owner'> }[]
}

export const FOLDERS = `${ALBUMS}/folders`
export const pageOfFolder = (folderId: string): string => `/albums/folders/${folderId}`

/** One's folders; none until they are known. */
export function useFolders(): { readonly folders: readonly Folder[]; readonly known: boolean; reload(): void } {
  const { get } = useKith()
  const { data, reload } = useResource((signal) => get<{ items: readonly Folder[] }>(FOLDERS, signal), [])
  useLive(['albums.'], reload)
  return { folders: data?.items ?? [], known: data !== undefined, reload }
}
