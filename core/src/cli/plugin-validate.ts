import type { Plugin } from '@kith/sdk'
import { Command } from 'commander'
import { readConfig } from '../config.ts'
import type { Installed } from '../plugins/discover.ts'
import { grantsOf, sentenceOf } from '../plugins/grant-texts.ts'
import { hostImports } from '../plugins/host-imports.ts'
import { findPlugin } from './find-plugin.ts'
import { nameOfPart } from './name-of-part.ts'
import { endWithReader } from './reader-gone.ts'
import { missingModules, tryPlugin } from './try-plugin.ts'

/** `kith plugin validate FOLDER`: what enabling checks, without a server and without its data. */
export function pluginValidateCommand(): Command {
  return new Command('validate')
    .description('whether a plugin can be enabled, and what it grants to whom; tried on an empty database in memory')
    .argument('[folder]', 'the folder of its package, or the id of one that is installed', '.')
    .action(async (idOrFolder: string) => {
      endWithReader()
      const { plugin: found, installed } = await findPlugin(idOrFolder)
      await hostImports(readConfig(process.env).plugins, [...installed, found])
      const plugin = await load(found)
      const lines = describe(plugin)
      const { problems, before } = await tryPlugin(found, installed)
      const unbuilt = missingModules(plugin, found.folder ?? '.').map(
        (file) => `There is no ${file}: build its widgets with \`kith plugin build\`.`,
      )
      const wrong = [...problems, ...unbuilt]
      console.log(lines.join('\n'))
      if (before !== undefined) console.log(`\nBefore it runs, an administrator has something to do: ${before}`)
      if (wrong.length > 0) throw new Error(`\n${wrong.join('\n')}`)
      console.log(
        before === undefined
          ? '\nIt was switched on, off, on again and removed. All is well.'
          : '\nSo far all is well.',
      )
    })
}

async function load(found: Installed): Promise<Plugin> {
  try {
    return await found.load()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const hint = /Cannot find module/.test(reason) ? ' Build it first: npm run build' : ''
    throw new Error(`${found.name} cannot be loaded: ${reason}.${hint}`, { cause: error })
  }
}

function describe(plugin: Plugin): string[] {
  const grants = grantsOf(plugin)
  const forgotten = plugin.leftOut()
  const counts = [
    counted(Object.keys(plugin.routes).length, 'route'),
    counted(plugin.models.length, 'table'),
    counted(plugin.parts.length, 'part'),
    counted(Object.keys(plugin.widgets).length, 'widget'),
  ]
  return [
    `${plugin.name} ${plugin.version} (${plugin.id}): ${counts.join(', ')}`,
    '',
    ...(grants.length > 0
      ? ['Who sees photos through it:', ...grants.map((grant) => `- ${sentenceOf(grant)}`)]
      : ['It shows nobody’s photos to anybody.']),
    ...(forgotten.length > 0
      ? [
          '',
          'Made, but in neither `parts` nor `routes` of `define`, so that it does nothing:',
          ...forgotten.map((part) => `- ${nameOfPart(part)}`),
        ]
      : []),
  ]
}

const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`
