import { type Component, type Options, type VNode, options } from 'preact'

const MOST_RENDERS = 300

/** Preact's hook before each render. Its name is shortened in what Preact publishes; signals use the same one. */
interface RenderHook {
  __r?: (vnode: VNode & { __c?: Component }) => void
}

let guarding = false

/**
 * A component that renders again and again without the event loop turning would freeze the whole page, its neighbours
 * too. It is made to throw instead, so that its widget shows an error card.
 */
export function guardAgainstLoops(): void {
  if (guarding) return
  guarding = true
  const hooks: Options & RenderHook = options
  const next = hooks.__r
  const counts = new Map<Component, number>()
  hooks.__r = (vnode) => {
    const component = vnode.__c
    if (component) count(component, counts)
    next?.(vnode)
  }
}

function count(component: Component, counts: Map<Component, number>): void {
  if (counts.size === 0) onNextTurn(() => counts.clear())
  const renders = (counts.get(component) ?? 0) + 1
  counts.set(component, renders)
  if (renders <= MOST_RENDERS) return
  counts.delete(component)
  throw new Error(`It rendered ${MOST_RENDERS} times in a row and was stopped.`)
}

/** A message, because a promise would come before the event loop turns and a timer long after. */
function onNextTurn(act: () => void): void {
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    channel.port1.close()
    act()
  }
  channel.port2.postMessage(undefined)
}
