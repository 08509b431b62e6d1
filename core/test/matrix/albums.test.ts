import albums from '../../../plugins/albums/dist/src/index.js'
import { matrixOf } from './matrix.ts'
import { albumSources } from './sources/albums.ts'

matrixOf([albums], albumSources)
