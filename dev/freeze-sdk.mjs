// Keeps the types of this version of the SDK in sdk/released, for plugins that say they work with it. Run by
// `lerna version`, and by hand as long as a version is not published.
import { relative } from 'node:path'
import { build } from './lib/build.mjs'
import { freezeSdk } from './lib/released-sdk.mjs'
import { root } from './lib/root.mjs'

await build()
console.log(`${relative(root, freezeSdk())} written.`)
