import { account } from './de/account.ts'
import { admin } from './de/admin.ts'
import { common } from './de/common.ts'
import { embeds } from './de/embeds.ts'
import { empty } from './de/empty.ts'
import { keys } from './de/keys.ts'
import { libraries } from './de/libraries.ts'
import { locked } from './de/locked.ts'
import { photo } from './de/photo.ts'
import { plugins } from './de/plugins.ts'
import { server } from './de/server.ts'
import { signIn } from './de/sign-in.ts'
import { timeline } from './de/timeline.ts'
import { uploads } from './de/uploads.ts'
import type { en } from './en.ts'
import type { Translated } from './language.ts'

/** Every text of Kith's own pages, in German. */
export const de: Translated<typeof en> = {
  ...common,
  ...signIn,
  ...timeline,
  ...empty,
  ...photo,
  ...locked,
  ...libraries,
  ...uploads,
  ...account,
  ...embeds,
  ...plugins,
  ...admin,
  ...server,
  ...keys,
}
