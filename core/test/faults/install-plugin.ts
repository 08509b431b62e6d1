import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Installs a plugin into a data folder. `parts` is its code once `kith`, `reply` and `z` are there. */
export async function installPlugin(data: string, id: string, parts: string): Promise<void> {
  const manifest = {
    name: `kith-plugin-${id}`,
    version: '1.0.0',
    type: 'module',
    keywords: ['kith-plugin'],
    exports: './index.js',
    peerDependencies: { '@kith/sdk': '^0.1.0' },
    kith: { id },
  }
  const code = `
    import { plugin, reply } from '@kith/sdk'
    import { z } from 'zod'
    const kith = plugin({ package: ${JSON.stringify(manifest)} })
    ${parts}`
  const folder = path.join(data, 'plugins/node_modules', manifest.name)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest))
  await writeFile(path.join(folder, 'index.js'), code)
}
