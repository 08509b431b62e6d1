import { Dialog, defineWidget, inParts, p, useKith, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { Icon } from './parts/icon.tsx'
import css from './parts/people.css'
import { PEOPLE, personOf } from './parts/person.ts'
import { texts } from './parts/texts.ts'
import { WhoField } from './parts/who-field.tsx'
import { pageOfPerson } from './person/page-of.ts'

interface ActionsProps {
  readonly assets: readonly string[]
  readonly set: string
}

/** On the page of a person: says that those on the selected photos are somebody else. */
function Actions({ assets, set }: ActionsProps) {
  const { t, post, emit } = useKith()
  const [open, setOpen] = useState(false)
  const { wrong, busy, attempt } = useTrying()
  const personId = personOf(set) ?? pageOfPerson.value
  if (!personId) return null
  const split = (to?: { name: string }) =>
    attempt(async () => {
      await inParts(assets, (assetIds) => post(`${PEOPLE}/${personId}/split`, { assetIds, ...(to && { to }) }))
      setOpen(false)
      emit('done')
    })
  return (
    <>
      <button
        type="button"
        class="quiet square"
        aria-label={t('notThem')}
        title={t('notThem')}
        onClick={() => setOpen(true)}
      >
        <Icon name="not" />
      </button>
      {open && (
        <Dialog title={t('notThem')} onClose={() => setOpen(false)}>
          <p>{t('notThemText', { count: assets.length })}</p>
          {wrong && <p role="alert">{wrong}</p>}
          <WhoField label={t('name')} busy={busy} onName={(name) => split({ name })} onCancel={() => setOpen(false)} />
          <div class="row">
            <button type="button" disabled={busy} onClick={() => split()}>
              {t('dontKnow')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}

defineWidget('kith-faces-actions', {
  slot: 'asset.actions',
  props: { assets: p.json<readonly string[]>(), set: p.string.or('') },
  texts,
  css: css + `:host { display: inline-flex; } .k { display: inline-flex; }`,
  render: (given) => <Actions {...given} />,
})
