import { randomBytes } from 'node:crypto'
import { Command } from 'commander'
import { createUser, listUsers, resetPassword } from '../users/accounts.ts'
import { withKith } from './with-kith.ts'

const invent = () => randomBytes(9).toString('base64url')

/** `kith user …`: accounts, for a server that is not running or runs on PostgreSQL. */
export function userCommand(): Command {
  const user = new Command('user').description('add, list, reset-password')
  user
    .command('add <email>')
    .requiredOption('--name <name>')
    .option('--admin', 'may do everything', false)
    .option('--password <password>', 'default: one is made up and printed')
    .action((email: string, options: { name: string; admin: boolean; password?: string }) =>
      withKith(async ({ kith }) => {
        const password = options.password ?? invent()
        await createUser(kith.knex, {
          email: email.toLowerCase(),
          name: options.name,
          admin: options.admin,
          password,
          mustChangePassword: options.password === undefined,
        })
        console.log(options.password === undefined ? `${email} signs in with ${password}` : `${email} was added.`)
      }),
    )
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
    .action((email: string, options: { password?: string }) =>
      withKith(async ({ kith }) => {
        const password = options.password ?? invent()
        await resetPassword(kith.knex, email, password, { mustChange: options.password === undefined })
        console.log(
          options.password === undefined
            ? `${email} signs in with ${password}, and is out everywhere else.`
            : `${email} is out everywhere.`,
        )
      }),
    )
  return user
}
