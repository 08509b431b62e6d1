/**
 * Where widgets are shown in Kith's own pages, and the properties they get there. `docs/guide/slots.md` shows each.
 *
 * - `navigation.page`: a page of the plugin's own at `/<plugin>` and below, with a line in the navigation. `path` is
 *   what comes after, `''` or like `/albums/1`; `query` is like `?sort=name`, or `''`
 * - `home.section`: above the photos on the start page
 * - `asset.panel`: in the panel beside a photo. `set` is the collection it is looked at in, or `''`
 * - `asset.overlay`: over the picture of a photo while that panel is open. The widget is as large as the picture and is
 *   zoomed with it; clicks and fingers go through it but where its CSS says `pointer-events: auto`
 * - `asset.actions`: buttons for one photo and for selected ones. `set` is the collection they are looked at in, or `''`.
 *   The event `kith-done` ends the selection
 * - `set.section`: above the photos of a collection. `set` is like `albums:album:<id>`; `can` is what one may do with it
 * - `sharing.section`: on the page about sharing
 * - `settings.page`: a section of one's own settings
 * - `admin.panel`: a section on the page about plugins, for administrators
 * - `visitor.page`: the page that `reply.shell` answers, without an account. `path` and `query` are of its address. The
 *   event `kith-visit` with a {@link Visit} shows photos below the widget, without one takes them away. When
 *   the server knows the visit no more, the widget is made anew: it lets them in again, or says why not
 */
export interface Slots {
  'navigation.page': { path: string; query: string }
  'home.section': {}
  'asset.panel': { asset: string; set: string }
  'asset.overlay': { asset: string }
  'asset.actions': { assets: readonly string[]; set: string }
  'set.section': { set: string; can: readonly string[] }
  'sharing.section': {}
  'settings.page': {}
  'admin.panel': {}
  'visitor.page': { path: string; query: string }
}

/** Whose photos a page for visitors shows: what its widget says once it has let the visitor in. */
export interface Visit {
  /** The visitor's id, and the token that `visitors.admit` gave it. */
  readonly visitor: string
  readonly token: string
  /** The set that is shown: `albums:album:<id>`. */
  readonly set: string
}

/** The same as a value: every slot there is. */
export const SLOTS: Readonly<Record<keyof Slots, true>> = {
  'navigation.page': true,
  'home.section': true,
  'asset.panel': true,
  'asset.overlay': true,
  'asset.actions': true,
  'set.section': true,
  'sharing.section': true,
  'settings.page': true,
  'admin.panel': true,
  'visitor.page': true,
}
