import partnerSharing from '../../../plugins/partner-sharing/dist/src/index.js'
import { matrixOf } from './matrix.ts'
import { coreSources } from './sources/core.ts'
import { partnerSources } from './sources/partners.ts'

matrixOf([partnerSharing], [...coreSources, ...partnerSources])
