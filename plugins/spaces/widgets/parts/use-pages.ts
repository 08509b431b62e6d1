import { useKith, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'

interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** A list that is answered page by page: the first, and one more each time `more` is called; all of them on `reload`. */
export function usePages<T, P extends Page<T> = Page<T>>(address: string) {
  const { get } = useKith()
  const [wanted, setWanted] = useState({ address, pages: 1 })
  const pages = wanted.address === address ? wanted.pages : 1
  const { data, reload } = useResource(
    async (signal) => {
      const first = await get<P>(address, signal)
      const items = [...first.items]
      let { next } = first
      for (let page = 1; page < pages && next !== null; page++) {
        const more: Page<T> = await get<P>(`${address}&cursor=${encodeURIComponent(next)}`, signal)
        items.push(...more.items)
        next = more.next
      }
      return { first, items, next }
    },
    [address, pages],
  )
  const more = data?.next == null ? undefined : () => setWanted({ address, pages: pages + 1 })
  return { first: data?.first, items: data?.items, reload, more }
}
