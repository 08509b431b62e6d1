import albums from '../../../plugins/albums/dist/src/index.js'
import faces from '../../../plugins/faces/dist/src/index.js'
import partnerSharing from '../../../plugins/partner-sharing/dist/src/index.js'
import sharedLinks from '../../../plugins/shared-links/dist/src/index.js'
import { matrixOf } from './matrix.ts'
import { linkSources } from './sources/links.ts'

matrixOf([albums, faces, partnerSharing, sharedLinks], linkSources)
