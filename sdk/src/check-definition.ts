import { checkForms } from './check-forms.ts'
import { checkParts } from './check-parts.ts'
import { checkRoutes } from './check-routes.ts'
import type { Plugin } from './parts.ts'

/** Rules that types cannot say. Throws one sentence that lists every mistake, naming the part and the rule. */
export function checkDefinition(plugin: Plugin): void {
  const wrong = [...checkRoutes(plugin), ...checkParts(plugin), ...checkForms(plugin)]
  for (const name of Object.keys(plugin.migrations))
    if (!/^\d{4}-[a-z0-9-]+$/.test(name)) wrong.push(`migration "${name}" must be named like "0001-init"`)
  for (const [tag, { slot, icon }] of Object.entries(plugin.widgets)) {
    if (!tag.startsWith(`kith-${plugin.id}-`)) wrong.push(`widget <${tag}> must start with "kith-${plugin.id}-"`)
    if (slot === 'navigation.page' && !icon) wrong.push(`widget <${tag}> is a page in the navigation and needs an icon`)
  }
  const pages = Object.values(plugin.widgets).filter(({ slot }) => slot === 'navigation.page')
  if (pages.length > 1) wrong.push('a plugin has one page in the navigation; what is below it is shown by that widget')
  if (wrong.length > 0) throw new Error(`Plugin "${plugin.id}" is not well defined: ${wrong.join('; ')}.`)
}
