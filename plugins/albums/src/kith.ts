import { type ContextOf, type Acting, type User, plugin } from '@kith/sdk'
import pkg from '../package.json' with { type: 'json' }

/** The typed factory of this plugin. */
export const kith = plugin({ package: pkg })

/** What a route for people with an account hands on to functions that several of them call. */
export type Asked = ContextOf<typeof kith> & Acting<User>

/** As far as whom one looks: a caller, or whose data is exported. */
export type Reader = Pick<Asked, 'assets' | 'knex'> & { readonly caller: { readonly id: string } }
