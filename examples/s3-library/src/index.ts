import { type LibrarySource, plugin } from '@kith/sdk'
import pkg from '../package.json' with { type: 'json' }
import { source } from './source.ts'

const kith = plugin({ package: pkg })

export default kith.define({ parts: [kith.provide<LibrarySource>('core.source/v1', () => source)] })
