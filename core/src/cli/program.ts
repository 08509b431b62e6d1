import { Command } from 'commander'

/** Each is loaded when it is asked for: the server need not wait for the code of the others. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serveCommand(),
  worker: async () => (await import('./worker.ts')).workerCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  user: async () => (await import('./user.ts')).userCommand(),
  plugin: async () => (await import('./plugin.ts')).pluginCommand(),
  backup: async () => (await import('./backup.ts')).backupCommand(),
  restore: async () => (await import('./restore.ts')).restoreCommand(),
  move: async () => (await import('./move.ts')).moveCommand(),
  sweep: async () => (await import('./sweep.ts')).sweepCommand(),
  doctor: async () => (await import('./doctor.ts')).doctorCommand(),
  openapi: async () => (await import('./openapi.ts')).openapiCommand(),
}

/** The `kith` command. `asked` is the command that will be run, if it is known; for help there are all. */
export async function program(asked: string | undefined): Promise<Command> {
  const one = asked !== undefined && Object.hasOwn(commands, asked) ? commands[asked] : undefined
  const made = await Promise.all((one ? [one] : Object.values(commands)).map((load) => load()))
  const kith = new Command('kith').description('Sharing for the photo library you already have.').showHelpAfterError()
  for (const command of made) kith.addCommand(command)
  return kith
}
