import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readManifest } from '@kith/sdk/host'
import { Command } from 'commander'

/** `kith plugin build [FOLDER]`: for those who write plugins. Needs no data. */
export function pluginBuildCommand(): Command {
  return new Command('build')
    .description('build the widgets of a plugin you are writing: widgets/*.tsx become dist/widgets/*.js')
    .argument('[folder]', 'the folder of its package', '.')
    .action(async (folder: string) => {
      const home = path.resolve(folder)
      // What is built replaces `dist/widgets`, so it had better be a plugin's.
      readManifest(JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')))
      // Loaded here: no other command needs a bundler.
      const { buildWidgets } = await import('../web-build/index.ts')
      const { modules } = await buildWidgets(home)
      for (const { file, gzip } of modules) console.log(`${file} ${(gzip / 1024).toFixed(1)} kB (gzip)`)
      if (modules.length === 0) console.log('There are no widgets.')
    })
}
