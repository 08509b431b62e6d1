// npm run bench [NAME…] [-- FOLDER]: measures, compares with named baselines, fails when a figure is beyond its aim.
// The folder is for those that measure with somebody's own photos.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare } from './lib/prepare.mjs'
import { root } from './lib/root.mjs'

await prepare()
const { createReport } = await import('../bench/lib/report.mjs')

const folder = join(root, 'bench')
const all = readdirSync(folder).filter((name) => name.endsWith('.mjs'))
const isBench = (name) => all.includes(`${name}.mjs`)
const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
const given = process.argv.slice(2)
const photos = given.find((one) => !isBench(one) && isFolder(one))
const wanted = given.filter((one) => one !== photos)
const files = wanted.length > 0 ? wanted.map((name) => `${name}.mjs`) : all
const unknown = files.filter((file) => !existsSync(join(folder, file)))
if (unknown.length > 0) {
  console.error(`No bench/${unknown.join(', bench/')}. There are: ${all.map((name) => name.slice(0, -4)).join(', ')}.`)
  process.exit(1)
}

console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node.js ${process.versions.node}`)
const { report, finish } = createReport()
let broken = 0
for (const file of files) {
  const bench = await import(pathToFileURL(join(folder, file)).href)
  console.log(`\n${bench.name}`)
  try {
    await bench.run({ report, folder: photos && resolve(photos) })
  } catch (error) {
    broken++
    console.error(`${bench.name} did not finish:`, error)
  }
}
console.log('')
if (broken > 0) console.log(`${broken} of ${files.length} did not finish; what happened is above.`)
const { beyond } = finish()
process.exitCode = beyond + broken > 0 ? 1 : 0
