import path from 'node:path'
import { Command } from 'commander'

/** `kith plugin build [FOLDER]`: for those who write plugins. Needs no data. */
export function pluginBuildCommand(): Command {
  return new Command('build')
    .description('build the widgets of a plugin you are writing: widgets/*.tsx become dist/widgets/*.js')
    .argument('[folder]', 'the folder of its package', '.')
    .action(async (folder: string) => {
      // Loaded here: no other command needs a bundler.
      const { buildWidgets } = await import('../web-build/index.ts')
      const { modules } = await buildWidgets(path.resolve(folder))
      for (const { file, gzip } of modules) console.log(`${file} ${(gzip / 1024).toFixed(1)} kB (gzip)`)
      if (modules.length === 0) console.log('There are no widgets.')
    })
}
