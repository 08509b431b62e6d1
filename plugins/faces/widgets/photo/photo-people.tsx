import { useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { useEffect } from 'preact/hooks'
import { Icon } from '../parts/icon.tsx'
import { FACES, type FaceOnPhoto } from '../parts/person.ts'
import { WhoField } from '../parts/who-field.tsx'
import { FaceLine } from './face-line.tsx'
import { drawing, shown } from './shown.ts'

/** The people on a photo. On one's own every face can be named, corrected, dismissed or drawn; of others one reads names. */
export function PhotoPeople({ asset }: { readonly asset: string }) {
  const { t, get } = useKith()
  const { data, reload } = useResource(
    (signal) => get<{ items: readonly FaceOnPhoto[]; mine: boolean }>(`${FACES}/photos/${asset}/faces`, signal),
    [asset],
  )
  useLive(['faces.'], reload)
  const faces = data?.items
  useEffect(() => {
    if (faces) shown.value = { asset, faces }
  }, [asset, faces])
  useEffect(
    () => () => {
      shown.value = { asset: '', faces: [] }
      drawing.value = undefined
    },
    [asset],
  )
  if (!data) return null
  if (!data.mine)
    return data.items.length === 0 ? null : (
      <section>
        <h3>{t('faces')}</h3>
        <p>{[...new Set(data.items.map((face) => face.person?.name))].join(', ')}</p>
      </section>
    )
  return (
    <section class="stack">
      <header class="row">
        <h3 class="grow">{t('faces')}</h3>
        <button
          type="button"
          class="quiet square"
          title={t('addFace')}
          aria-label={t('addFace')}
          aria-pressed={drawing.value !== undefined}
          onClick={() => (drawing.value = drawing.value ? undefined : { asset })}
        >
          <Icon name="add" />
        </button>
      </header>
      {drawing.value && <Drawn asset={asset} changed={reload} />}
      {data.items.length === 0 && !drawing.value && <p class="muted">{t('nobodyHere')}</p>}
      <ul>
        {data.items.map((face, place) => (
          <FaceLine key={face.id} face={face} place={place} changed={reload} />
        ))}
      </ul>
    </section>
  )
}

/** First a frame is drawn on the picture, then whose face it is is said. */
function Drawn({ asset, changed }: { readonly asset: string; readonly changed: () => void }) {
  const { t, post } = useKith()
  const { wrong, busy, attempt } = useTrying()
  const box = drawing.value?.box
  const end = () => (drawing.value = undefined)
  const name = (typed: string) =>
    attempt(async () => {
      await post(`${FACES}/faces`, { assetId: asset, box, who: { name: typed } })
      end()
      changed()
    })
  return (
    <>
      {wrong && <p role="alert">{wrong}</p>}
      {box ? (
        <WhoField label={t('whoIsThis')} busy={busy} onName={name} onCancel={end} />
      ) : (
        <p class="muted" role="status">
          {t('drawHint')}
        </p>
      )}
    </>
  )
}
