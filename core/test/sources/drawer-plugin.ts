import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { type LibrarySource, librarySource, notFound, plugin, secret } from '@kith/sdk'
import { z } from 'zod'

/** A place in memory, and what a test has happen to it. */
export interface Drawer {
  readonly files: Map<string, Buffer>
  /** Why nothing of it can be had, if so. */
  trouble: string | undefined
  /** What happens when it is nearly listed. */
  afterwards: (() => void) | undefined
  /** A file that cannot be opened. */
  stuck: string | undefined
  /** The refs that were opened, in turn. */
  readonly opened: string[]
  readonly configs: unknown[]
}

/** A plugin whose source reads from memory. */
export function drawerPlugin() {
  const kith = plugin({
    package: { name: 'drawer', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'drawer' } },
  })
  const drawer: Drawer = {
    files: new Map(),
    trouble: undefined,
    afterwards: undefined,
    stuck: undefined,
    opened: [],
    configs: [],
  }
  const check = () => {
    if (drawer.trouble) throw new Error(drawer.trouble)
  }
  const source = kith.provide<LibrarySource>('core.source/v1', () =>
    librarySource({
      type: 'drawer',
      title: 'A drawer',
      config: z.object({
        room: z.string().min(1),
        key: secret(),
        spare: secret().optional(),
        rows: z.int().default(3),
      }),
      async *list(config) {
        check()
        drawer.configs.push(config)
        for (const [ref, bytes] of drawer.files)
          yield { ref, size: bytes.length, version: createHash('md5').update(bytes).digest('hex') }
        drawer.afterwards?.()
      },
      async open(_, ref, { range = { start: 0, end: Infinity } }) {
        check()
        if (ref === drawer.stuck) throw new Error('It is stuck')
        drawer.opened.push(ref)
        const bytes = drawer.files.get(ref)
        if (!bytes) throw notFound('The file')
        return { body: Readable.from([bytes.subarray(range.start, range.end + 1)]), size: bytes.length }
      },
    }),
  )
  return { plugin: kith.define({ parts: [source] }), drawer }
}
