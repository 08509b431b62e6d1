import { plugin } from '@kith/sdk'
import pkg from '../package.json' with { type: 'json' }

/** The typed factory of this plugin. */
export const kith = plugin({ package: pkg })
