import partnerSharing from '../../../../plugins/partner-sharing/dist/src/index.js'
import type { Source } from '../source.ts'
import type { WhatName } from '../whats.ts'
import type { World } from '../world.ts'
import { ACCOUNT, as, DETAILS, DOWNLOAD, ON_TIMELINE, PLACES, SEEN } from './words.ts'

const ALL: readonly WhatName[] = [...SEEN, ...DETAILS, ...PLACES, ...DOWNLOAD, ...ACCOUNT, 'shareOn', 'handOn']

interface Partner {
  readonly name: string
  readonly scope?: (w: World) => Record<string, unknown>
  readonly inTimeline?: true
  readonly may?: readonly WhatName[]
  readonly all?: true
}

const partner = ({ name, scope, inTimeline, may = ALL, all }: Partner): Source => ({
  name,
  plugin: 'partner-sharing',
  ends: true,
  may,
  nothing: ['send', 'takeOut', 'comment'],
  ...(all && { all }),
  give: async (w) => {
    const { k, ada } = w
    const me = w.user(name)
    const { id } = await k.as(ada, partnerSharing).startSharing({ body: { userId: me.id, ...scope?.(w) } })
    if (inTimeline) await k.as(me, partnerSharing).showInTimeline({ params: { id }, body: { show: true } })
    return {
      headers: as(me),
      user: me,
      set: `partner-sharing:share:${id}`,
      end: () => k.as(ada, partnerSharing).endSharing({ params: { id } }),
    }
  },
})

/** After the oldest photo, and before all others. */
const SINCE = '2018-02-01'

const without = (...gone: readonly WhatName[]) => ALL.filter((what) => !gone.includes(what))

/** A share of a library, with each of its scopes. */
export const partnerSources: readonly Source[] = [
  partner({ name: 'a partner', all: true }),
  partner({ name: 'a partner, shown in the timeline', all: true, inTimeline: true, may: [...ALL, ...ON_TIMELINE] }),
  partner({ name: 'a partner, without places', all: true, scope: () => ({ places: false }), may: without(...PLACES) }),
  partner({
    name: 'a partner who may not pass on',
    all: true,
    scope: () => ({ reshare: false }),
    may: without('shareOn', 'handOn'),
  }),
  partner({ name: 'a partner from a day on', scope: () => ({ since: SINCE }) }),
  partner({ name: 'a partner of a folder', scope: ({ folder }) => ({ folderIds: [folder] }) }),
]
