import { randomBytes } from 'node:crypto'
import { Command } from 'commander'
import { z } from 'zod'
import { NewPassword } from '../auth/passwords.ts'
import { listUsers } from '../users/accounts.ts'
import { AccountInput, addUser } from '../users/add-user.ts'
import { Email } from '../users/profile.ts'
import { resetPassword } from '../users/reset-password.ts'
import { withKith } from './with-kith.ts'

const invent = () => randomBytes(9).toString('base64url')

/** What was typed, if it is what the API would take too. */
function checked<S extends z.ZodType>(schema: S, typed: z.input<S>): z.output<S> {
  const read = schema.safeParse(typed)
  if (read.success) return read.data
  throw new Error(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
}

const NewLogin = z.object({ email: Email, password: NewPassword })

/** `kith user …`: accounts, for a server that is not running or runs on PostgreSQL. */
export function userCommand(): Command {
  const user = new Command('user').description('add, list, reset-password')
  user
    .command('add <email>')
    .requiredOption('--name <name>')
    .option('--admin', 'may do everything', false)
    .option('--password <password>', 'default: one is made up and printed')
    .action(async (email: string, options: { name: string; admin: boolean; password?: string }) => {
      const invented = options.password === undefined
      const account = checked(AccountInput, { password: invent(), ...options, email, mustChangePassword: invented })
      await withKith(async ({ kith }) => {
        await kith.asSystem((c) => addUser(c, account))
        console.log(invented ? `${account.email} signs in with ${account.password}` : `${account.email} was added.`)
      })
    })
  user.command('list').action(() =>
    withKith(async ({ kith }) => {
      for (const one of await listUsers(kith.knex))
        console.log(
          `${one.email.padEnd(32)} ${one.name.padEnd(20)} ${one.admin ? 'admin' : ''}${one.disabledAt ? ' disabled' : ''}`,
        )
    }),
  )
  user
    .command('reset-password <email>')
    .option('--password <password>', 'default: one is made up and printed')
    .action(async (typed: string, options: { password?: string }) => {
      const invented = options.password === undefined
      const { email, password } = checked(NewLogin, { email: typed, password: options.password ?? invent() })
      await withKith(async ({ kith }) => {
        await kith.asSystem((c) => resetPassword(c, { email, password, mustChange: invented }))
        console.log(
          invented ? `${email} signs in with ${password}, and is out everywhere else.` : `${email} is out everywhere.`,
        )
      })
    })
  return user
}
