import { nameOfPart } from '../../../check-parts.ts'
import type { Part } from '../../../parts.ts'
import type { Route } from '../../../routes.ts'
import type { Trial } from '../trial.ts'

/** What was made and not listed does nothing. */
export function checkParts({ plugin, report }: Trial): void {
  for (const part of plugin.leftOut())
    report(
      'every part is listed',
      `${capitalized(nameOf(part))} was made, but \`define\` was not given it: it does nothing. List it in ${part.part === 'route' ? '`routes`' : '`parts`'}.`,
    )
}

const nameOf = (part: Part | Route) =>
  part.part === 'route' ? `route ${part.method.toUpperCase()} ${part.path}` : nameOfPart(part)

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
