import picomatch from 'picomatch'
import { type BytePath, toText } from './byte-path.ts'

/** Folders in which other programs keep thumbnails, versions and what was thrown away. */
const OTHERS = new Set(['@eaDir', '#recycle', '$RECYCLE.BIN', 'System Volume Information', 'lost+found', '__MACOSX'])

/** What lies beside photos and never is one. All else is looked into: the type is decided by content, not by the name. */
const BESIDE =
  /\.(xmp|json|xml|txt|md|aae|thm|ini|db|html?|css|js|pdf|zip|gz|tgz|7z|rar|csv|log|sqlite|lrcat|lrprev|cos|dop|pp3|on1|vrd|url|lnk|docx?|xlsx?|mp3|wav|m4a|flac|ogg|exe|dll|iso|tmp|part|crdownload)$/i

/** Says which files and folders of a library are left out. */
export interface Exclusions {
  /** `name` is the last part of `path`, which is below `root`. */
  leavesOut(root: BytePath, path: BytePath, name: BytePath, folder: boolean): boolean
}

/** Globs without a slash match a name anywhere, with one the path below the library's folder. */
export function compileExclusions(globs: readonly string[]): Exclusions {
  const options = { dot: true, nonegate: true, maxLength: 1000 }
  const names = globs.filter((glob) => !glob.includes('/'))
  const paths = globs.filter((glob) => glob.includes('/')).map((glob) => glob.replace(/^\.?\//, '').replace(/\/$/, ''))
  const byName = names.length > 0 ? picomatch(names, options) : undefined
  const byPath = paths.length > 0 ? picomatch(paths, options) : undefined
  return {
    leavesOut(root, path, name, folder) {
      if (name.startsWith('.') || (folder ? OTHERS.has(name) : BESIDE.test(name))) return true
      if (byName?.(toText(name))) return true
      return byPath?.(toText(path.slice(root.length + 1))) ?? false
    },
  }
}
