import type { Share } from './share.ts'

/** How far a share goes. */
export type Scope = Pick<Share, 'since' | 'until' | 'places' | 'reshare' | 'folders'>

export const EVERYTHING: Scope = { since: null, until: null, places: true, reshare: true, folders: null }

/** What a form with `ScopeFields` says, as the server takes it. */
export function scopeOf(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '')
  const until = text('until')
  return {
    since: text('since') || null,
    // The whole of the last day, as it is counted here.
    until: until ? new Date(`${until}T23:59:59`).toISOString() : null,
    places: form.has('places'),
    reshare: form.has('reshare'),
    folderIds: text('extent') === 'folders' ? form.getAll('folder').map(String) : null,
  }
}
