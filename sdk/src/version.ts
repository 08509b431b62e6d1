/** The version of this SDK; core compares it with the range in a plugin's `peerDependencies`. */
export const SDK_VERSION = '0.1.0'
