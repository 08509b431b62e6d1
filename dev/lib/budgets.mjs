import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packageFolders } from './packages.mjs'
import { root } from './root.mjs'

const kB = 1024
const shell = join(root, 'core/dist/shell')

/** What a script takes on the wire, gzipped: more is a decision, made here and argued for in the pull request. */
/** Loaded once for all widgets: what several plugins need is here once, and not in each of them. */
const SHARED = 22 * kB
const FIRST_LOAD = 120 * kB
const WIDGET = 12 * kB
/** A page of a plugin is all that one does with it, and loaded only by who goes there; other widgets come with every page. */
const PAGE = 16 * kB

/** What was built against what it may weigh: `{ name, bytes, most }` each. */
export function weights() {
  const weighed = (name, files, most) => ({
    name,
    bytes: files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).byteLength, 0),
    most,
  })
  const widgets = packageFolders()
    .filter((folder) => folder.startsWith('plugins/'))
    .flatMap((folder) => {
      const built = join(root, folder, 'dist/widgets')
      const modules = existsSync(built) ? readdirSync(built).filter((file) => file.endsWith('.js')) : []
      return modules
        .sort()
        .map((file) => weighed(`${folder}/${file}`, [join(built, file)], file === 'page.js' ? PAGE : WIDGET))
    })
  return [
    weighed('ui/1.js, which every widget needs', [join(shell, 'ui/1.js')], SHARED),
    weighed('the first load of the pages', firstLoad(), FIRST_LOAD),
    weighed('embed/core.js', [join(shell, 'embed/core.js')], WIDGET),
    ...widgets,
  ]
}

/** The scripts that the page names, and all that these import before they run. What is imported later is not in it. */
function firstLoad() {
  const page = readFileSync(join(shell, 'index.html'), 'utf8')
  const open = [...page.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, file]) => join(shell, file))
  const found = new Set()
  for (let file = open.pop(); file; file = open.pop()) {
    if (found.has(file)) continue
    found.add(file)
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*"(\.[^"]+)"/g))
      open.push(join(dirname(file), path))
  }
  return [...found]
}

/** Says what everything weighs. Resolves with how much of it is too heavy. */
export function checkBudgets() {
  const sized = (bytes) => `${(bytes / kB).toFixed(1)} kB`.padStart(8)
  let heavy = 0
  for (const { name, bytes, most } of weights()) {
    const over = bytes > most
    if (over) heavy++
    console.log(`${sized(bytes)} of ${sized(most)}  ${name}${over ? '  TOO HEAVY' : ''}`)
  }
  if (heavy > 0)
    console.error(
      'Load what is not needed at first later (`import()`), or raise the budget in dev/lib/budgets.mjs and say why.',
    )
  return heavy
}
