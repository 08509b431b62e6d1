import { cp, mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { SDK_VERSION } from '@kith/sdk'
import { readManifest } from '@kith/sdk/host'
import { Command } from 'commander'
import { VERSION } from '../server/version.ts'

/** The plugin of the guide, as it stands there. */
const TEMPLATE = fileURLToPath(new URL('../../templates/plugin', import.meta.url))

/** `kith plugin create NAME [FOLDER]`: a plugin to begin with, whose tests pass. */
export function pluginCreateCommand(): Command {
  return new Command('create')
    .description('write a plugin to begin with: people send each other photos with a note')
    .argument('<name>', 'its id, such as `postcards`: for good, it is its address and the name of its schema')
    .argument('[folder]', 'where; default: kith-plugin-NAME')
    .action(async (name: string, folder = `kith-plugin-${name}`) => {
      await writePlugin(name, path.resolve(folder))
      console.log(
        `${folder} is a plugin.\n\n  cd ${folder}\n  npm install\n  npm test\n  npm run build && npx kith plugin validate`,
      )
    })
}

async function writePlugin(id: string, folder: string): Promise<void> {
  const named = renamed(id)
  readManifest(JSON.parse(named(await readFile(path.join(TEMPLATE, 'package.json'), 'utf8'))))
  const there = await readdir(folder).catch(() => [])
  if (there.length > 0) throw new Error(`${folder} is not empty. Name another folder; nothing was written.`)
  await mkdir(path.dirname(folder), { recursive: true })
  await cp(TEMPLATE, folder, { recursive: true })
  // A package that is published cannot have a file of this name.
  await rename(path.join(folder, 'gitignore'), path.join(folder, '.gitignore'))
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    await writeFile(file, named(await readFile(file, 'utf8')))
  }
}

/** Puts the plugin's own id wherever the template has its own, and the versions of this Kith. */
function renamed(id: string): (text: string) => string {
  return (text) =>
    text
      .replaceAll('kith-plugin-notes', `kith-plugin-${id}`)
      .replaceAll('kith-notes-', `kith-${id}-`)
      .replaceAll('/api/notes', `/api/${id}`)
      .replaceAll(`disable('notes')`, `disable('${id}')`)
      .replaceAll(`enable('notes')`, `enable('${id}')`)
      .replace('"id": "notes"', `"id": "${id}"`)
      .replace(/("@kith\/core": ")[^"]*/, `$1^${VERSION}`)
      .replaceAll(/("@kith\/sdk": ")[^"]*/g, `$1^${SDK_VERSION}`)
}
