import sharedLinks from '../../../plugins/shared-links/dist/src/index.js'
import spaces from '../../../plugins/spaces/dist/src/index.js'
import { matrixOf } from './matrix.ts'
import { spaceSources } from './sources/spaces.ts'

matrixOf([spaces, sharedLinks], spaceSources)
