import { defineWidget, useKith } from '@kith/sdk/widgets'
import { AlbumChoices } from './parts/album-choices.tsx'
import { ALBUMS } from './parts/album.ts'
import css from './parts/parts.css'
import { texts } from './parts/texts.ts'

/** Choosing one of the albums one may add to, or making one: `kith-picked` says which, `{ id, title }`. */
function Picker() {
  const { t, post, emit } = useKith()
  const create = async (form: HTMLFormElement) => {
    const title = String(new FormData(form).get('title'))
    const { id } = await post<{ id: string }>(ALBUMS, { title })
    form.reset()
    emit('picked', { id, title })
  }
  return (
    <div class="stack">
      <AlbumChoices onChoose={({ id, title }) => emit('picked', { id, title })} />
      <form
        class="row"
        onSubmit={async (event) => {
          event.preventDefault()
          await create(event.currentTarget)
        }}
      >
        <input
          class="grow"
          name="title"
          required
          maxLength={200}
          aria-label={t('newAlbum')}
          placeholder={t('newAlbum')}
        />
        <button>{t('create')}</button>
      </form>
    </div>
  )
}

defineWidget('kith-albums-picker', { props: {}, texts, css, render: () => <Picker /> })
