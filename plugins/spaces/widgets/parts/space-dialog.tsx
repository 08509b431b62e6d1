import { useKith, useResource } from '@kith/sdk/widgets'
import { h } from 'preact'
import type { Space } from './space.ts'

interface DialogProps {
  readonly which: 'new' | 'add' | 'edit'
  readonly space?: Space
  readonly changed?: () => void
  readonly close: () => void
}

/** A dialog about a space. It is a module of its own, loaded when one is opened. */
export function SpaceDialog({ which, space, changed, close }: DialogProps) {
  const { url } = useKith()
  const { data: there } = useResource(() => import(url('/widgets/spaces/dialogs.js')).then(() => true), [])
  if (!there) return null
  return h('kith-spaces-dialogs', { which, space, 'onkith-changed': changed, 'onkith-closed': close })
}
