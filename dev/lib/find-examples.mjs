import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/**
 * @typedef Example
 * @property {string} from where it stands, as `docs/guide/albums.md`
 * @property {number} line of its first line there, from 1
 * @property {string} file what it is compiled as, relative to the root
 * @property {string} text
 */

/** Every `@example` of the SDK, and the TypeScript of the guide. @returns {Example[]} */
export function findExamples() {
  const sources = readdirSync(join(root, 'sdk/src'), { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `sdk/src/${file.replaceAll('\\', '/')}`)
  const guide = existsSync(join(root, 'docs/guide')) ? readdirSync(join(root, 'docs/guide')) : []
  const pages = guide.filter((file) => file.endsWith('.md')).map((file) => `docs/guide/${file}`)
  const read = (file) => readFileSync(join(root, file), 'utf8')
  return [
    ...sources.sort().flatMap((file) => examplesOf(file, read(file))),
    ...pages.sort().flatMap((file) => fencesOf(file, read(file))),
  ]
}

/** What follows `@example` in a comment, up to the next tag or the comment's end. */
export function examplesOf(from, source) {
  const found = []
  let open
  source.split('\n').forEach((whole, at) => {
    const comment = /^\s*\* ?(.*)$/.exec(whole)?.[1]
    if (open && (comment === undefined || /^@|^\/$/.test(comment.trim()))) open = undefined
    if (comment?.trim() === '@example') {
      open = { from, line: at + 2, file: `sdk/examples/${found.length}-${from.replace(/\W+/g, '-')}.tsx`, text: '' }
      found.push(open)
    } else if (open) open.text += `${comment}\n`
  })
  return found
}

/**
 * The fences of a page. One that begins with `// src/model.ts` is that file, which others of the page can import; the
 * same name again continues it. Marked `no-check`, a fence is left out.
 */
export function fencesOf(from, markdown) {
  const found = []
  const folder = from.replace(/\.md$/, '')
  let open
  markdown.split('\n').forEach((whole, at) => {
    const fence = /^\s*```\s*(\w*)(.*)$/.exec(whole)
    if (fence && open) open = undefined
    else if (fence) {
      const [, language, flags] = fence
      const wanted = (language === 'ts' || language === 'tsx') && !flags.includes('no-check')
      open = { from, line: at + 2, file: `${folder}/src/line-${at + 1}.${language}`, text: '' }
      if (wanted) found.push(open)
    } else if (open) {
      const name = open.text === '' && /^\/\/ ((?:[\w.-]+\/)*[\w.-]+\.tsx?)$/.exec(whole.trim())?.[1]
      if (name) open.file = `${folder}/${name}`
      open.text += `${whole}\n`
    }
  })
  return found
}
