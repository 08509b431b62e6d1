/** A folder of a library, as the server lists them. */
export interface Folder {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
}

export interface FolderInTree extends Folder {
  /** 0 at the top. */
  readonly depth: number
}

/** Folders as one reads a tree: each followed by those in it, by name. Two folders of one name are told apart by it. */
export function folderTree(folders: readonly Folder[]): FolderInTree[] {
  const known = new Set(folders.map((one) => one.id))
  const inside = (parentId: string | null, depth: number): FolderInTree[] =>
    folders
      .filter((one) => (one.parentId !== null && known.has(one.parentId) ? one.parentId : null) === parentId)
      .sort((a, b) => a.name.localeCompare(b.name))
      .flatMap((one) => [{ ...one, depth }, ...inside(one.id, depth + 1)])
  return inside(null, 0)
}
