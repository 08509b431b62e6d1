import { account } from './en/account.ts'
import { admin } from './en/admin.ts'
import { common } from './en/common.ts'
import { embeds } from './en/embeds.ts'
import { empty } from './en/empty.ts'
import { keys } from './en/keys.ts'
import { libraries } from './en/libraries.ts'
import { locked } from './en/locked.ts'
import { photo } from './en/photo.ts'
import { plugins } from './en/plugins.ts'
import { server } from './en/server.ts'
import { signIn } from './en/sign-in.ts'
import { timeline } from './en/timeline.ts'
import { uploads } from './en/uploads.ts'

/** Every text of Kith's own pages, in English. What English says, every other language says too. */
export const en = {
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
} as const
