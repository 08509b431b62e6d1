/** What runs the networks. It is an optional dependency: not every platform has it. */
export type Runtime = typeof import('onnxruntime-node')

export const NO_RUNTIME =
  'Faces cannot be found on this server, since the package onnxruntime-node is not installed or does not run on this platform. Install it with “npm install onnxruntime-node”; people can be marked by hand meanwhile.'

export async function loadRuntime(): Promise<Runtime | undefined> {
  try {
    return await import('onnxruntime-node')
  } catch {
    return undefined
  }
}
