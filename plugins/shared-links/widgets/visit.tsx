import { defineWidget, p, useKith } from '@kith/sdk/widgets'
import { useEffect } from 'preact/hooks'
import { Add } from './visit/add.tsx'
import { Gate } from './visit/gate.tsx'
import { Heading } from './visit/heading.tsx'
import { texts } from './visit/texts.ts'
import { useVisit } from './visit/use-visit.ts'
import css from './visit/visit.css'

/** The head of a link's page: the door, what it is called, adding photos. The photos themselves are Kith's to show. */
function VisitView({ path }: { readonly path: string }) {
  const { t, emit } = useKith()
  const { state, enter } = useVisit(path)
  const inside = state.is === 'inside' ? state.visit : undefined
  useEffect(() => {
    emit('visit', inside && { visitor: inside.visitor, token: inside.token, set: inside.link.set })
  }, [inside])
  if (state.is === 'coming') return <p class="muted">{t('coming')}</p>
  if (state.is === 'closed')
    return (
      <section class="closed stack" role="status">
        <h1>{t(state.mine ? 'mineClosed' : 'closed')}</h1>
        <p class="muted">{state.mine ?? t('closedText')}</p>
      </section>
    )
  if (state.is === 'gate') return <Gate wrong={state.wrong} onEnter={enter} />
  return (
    <>
      <Heading link={state.visit.link} />
      {state.visit.link.upload && <Add visit={state.visit} upload={state.visit.link.upload} />}
    </>
  )
}

defineWidget('kith-shared-links-visit', {
  slot: 'visitor.page',
  props: { path: p.string, query: p.string },
  texts,
  css,
  render: ({ path }) => <VisitView path={path} />,
})
