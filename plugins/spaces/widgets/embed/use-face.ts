import { RequestError, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { setOf } from '../parts/space.ts'

interface Face {
  readonly title: string
}

/** What a space is called, for a page that has a token for it; Kith’s own photos of any page are loaded beside it. */
export function useFace(space: string): Face | undefined {
  const { get, url } = useKith()
  const face = useResource(
    async (signal) => {
      const [found] = await Promise.all([
        get<Face>(`/api/sets/${setOf(space)}`, signal),
        import(/* @vite-ignore */ url('/embed/core.js')),
      ])
      return found
    },
    [space],
  )
  useLive([''], face.reload)
  // What may not be seen any more is not to be seen any more.
  if (face.error instanceof RequestError && face.error.status >= 400 && face.error.status < 500) throw face.error
  return face.data
}
