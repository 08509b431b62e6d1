import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './root.mjs'

const header = `<!-- Written by \`npm run check -- --update\`. A change here is a change for every plugin: review it as one. -->\n`

/** What a built package exports, name by name with its declaration, as Markdown to keep and to compare. */
export async function apiReport(folder) {
  const { default: ts } = await import('typescript')
  const { name, exports } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const entries = Object.entries(exports).flatMap(([subpath, file]) =>
    file.endsWith('.js')
      ? [{ title: join(name, subpath), file: join(root, folder, file.replace(/\.js$/, '.d.ts')) }]
      : [],
  )
  const options = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
  }
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    options,
  )
  const checker = program.getTypeChecker()

  const declarationsOf = (symbol) => {
    const origin = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    // The client's types are the OpenAPI documents once more, thousands of lines of them.
    const made = origin.declarations?.some((node) => node.getSourceFile().fileName.endsWith('/client/schema.d.ts'))
    if (made) return [`export interface ${symbol.name} { /* from openapi.json of core and the plugins */ }`]
    const texts = (origin.declarations ?? []).map((node) => print(ts, node))
    return texts.length > 0 ? texts : [`export { ${symbol.name} }`]
  }
  const sections = entries.map(({ title, file }) => {
    const source = program.getSourceFile(file)
    if (!source) throw new Error(`${relative(root, file)} is missing. Run \`npm run build\`.`)
    const module = checker.getSymbolAtLocation(source)
    const symbols = module ? checker.getExportsOfModule(module) : []
    const texts = symbols.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap(declarationsOf)
    return `## ${title}\n\n\`\`\`ts\n${texts.join('\n')}\n\`\`\`\n`
  })
  return `${header}\n# ${name}\n\n${sections.join('\n')}`
}

/** A declaration without its comments; of a variable, the statement it stands in. */
function print(ts, node) {
  const whole = ts.isVariableDeclaration(node) ? node.parent.parent : node
  const printer = ts.createPrinter({ removeComments: true })
  return printer.printNode(ts.EmitHint.Unspecified, whole, whole.getSourceFile())
}
