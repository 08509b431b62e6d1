import { Dialog, Form, useKith, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { LookFields, lookOf } from './look-fields.tsx'
import { SPACES, type Space } from '../parts/space.ts'

interface EditProps {
  readonly space: Space
  readonly changed: () => void
  readonly close: () => void
}

/** What a space is called and looks like, as far as one may change it; and the own timeline. */
export function EditSpace({ space, changed, close }: EditProps) {
  const { t, patch, put } = useKith()
  const address = `${SPACES}/${space.id}`
  const edits = space.role !== 'viewer'
  const save = async (form: FormData) => {
    const faces = form.has('faces')
    if (edits)
      await patch(address, { ...lookOf(form), ...(space.role === 'owner' && faces !== space.faces && { faces }) })
    await patch(`${address}/own`, {
      inTimeline: form.has('inTimeline'),
      ...(space.recognises && { shareNames: form.has('shareNames') }),
    })
    const kept = form.has('placesKept')
    if (kept !== space.placesKept) await put(`${address}/own/places`, { kept })
    changed()
    close()
  }
  const check = (name: string, checked: boolean) => (
    <label class="check">
      <input type="checkbox" name={name} defaultChecked={checked} />
      {t(name)}
    </label>
  )
  return (
    <Dialog title={t(edits ? 'edit' : 'settings')} onClose={close}>
      <Form submit={t('save')} onSubmit={save} cancel={close}>
        {edits && <LookFields space={space} />}
        {space.role === 'owner' && check('faces', space.faces)}
        {check('inTimeline', space.inTimeline)}
        {space.recognises && check('shareNames', space.shareNames)}
        {check('placesKept', space.placesKept)}
      </Form>
      {space.role === 'owner' && <Delete space={space} />}
    </Dialog>
  )
}

function Delete({ space }: { readonly space: Space }) {
  const { t, delete: remove } = useKith()
  const [asking, setAsking] = useState(false)
  const [gone, setGone] = useState(false)
  const { wrong, attempt } = useTrying()
  if (gone) return <a ref={(link) => link?.click()} href="/spaces" hidden />
  if (!asking)
    return (
      <button type="button" class="quiet danger" onClick={() => setAsking(true)}>
        {t('deleteSpace')}
      </button>
    )
  const end = () => attempt(() => remove<void>(`${SPACES}/${space.id}`).then(() => setGone(true)))
  return (
    <div class="stack">
      <p>{t('deleteText')}</p>
      {wrong && <p role="alert">{wrong}</p>}
      <button type="button" class="danger" onClick={end}>
        {t('deleteSpace')}
      </button>
    </div>
  )
}
