import type { AssetQuery, Service } from '@kith/sdk'

/** What other plugins may ask this one: `uses: { reactions: optional<Reactions>('reactions/v1') }`. */
export interface Reactions extends Service {
  readonly $service?: 'reactions/v1'
  /** Hearts of each of these photos that has any. It counts, it does not judge: pass `assets.visible('view', …)`. */
  heartsOf(photos: AssetQuery): Promise<ReadonlyMap<string, number>>
}

/** Provide this to look at comments before they are taken; any number of plugins may. */
export interface CommentCheck extends Service {
  readonly $service?: 'reactions.comment-check/v1'
  /** Why this text should not stand there, as a sentence for its writer; undefined when it may. */
  objection(text: string): Promise<string | undefined>
}
