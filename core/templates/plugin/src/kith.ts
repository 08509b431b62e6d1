import { plugin } from '@kith/sdk'
import pkg from '../package.json' with { type: 'json' }

export const kith = plugin({ package: pkg })
