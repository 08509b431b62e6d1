import { basename, dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { findExamples } from './find-examples.mjs'
import { root } from './root.mjs'

const prelude = join(root, 'dev/lib/examples-prelude.d.ts')

const options = {
  ...ts.getDefaultCompilerOptions(),
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'preact',
  types: ['node'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  resolveJsonModule: true,
  allowImportingTsExtensions: true,
}

/** What the guide's plugins have beside them. */
const manifest = JSON.stringify({
  name: 'kith-plugin-notes',
  version: '1.0.0',
  type: 'module',
  peerDependencies: { '@kith/sdk': '^0.1.0' },
  kith: { id: 'notes', pages: ['notes'] },
})

/** Compiles every example against the built SDK. Resolves with the number of mistakes. */
export async function checkExamples(examples = findExamples()) {
  const files = new Map()
  for (const one of examples) files.set(join(root, one.file), [...(files.get(join(root, one.file)) ?? []), one])
  const exported = exportsOf('sdk')
  const sources = new Map([...files].map(([file, parts]) => [file, withImports(parts, exported)]))

  const folders = new Set([...files.keys()].flatMap((file) => ancestors(file)))
  const readFile = (file) =>
    sources.get(file) ??
    (basename(file) === 'package.json' && folders.has(dirname(file)) ? manifest : ts.sys.readFile(file))
  const host = ts.createCompilerHost(options)
  const program = ts.createProgram([...sources.keys(), prelude], options, {
    ...host,
    readFile,
    fileExists: (file) => readFile(file) !== undefined,
    directoryExists: (folder) => folders.has(folder) || ts.sys.directoryExists(folder),
    getSourceFile: (file, target) => {
      const text = readFile(file)
      return text === undefined ? undefined : ts.createSourceFile(file, text, target, true)
    },
  })
  const wrong = ts.getPreEmitDiagnostics(program)
  for (const one of wrong) console.error(describe(one, files))
  if (wrong.length === 0) console.log(`${examples.length} examples compile.`)
  return wrong.length
}

/** Folders that exist for the compiler only, up to `docs/guide/<page>`. */
const ancestors = (file) => {
  const depth = relative(root, file).split('/').length - 1
  const up = Array.from({ length: depth }, (_, i) =>
    join(
      root,
      ...relative(root, file)
        .split('/')
        .slice(0, depth - i),
    ),
  )
  return up.filter((folder) => relative(root, folder).startsWith('docs/guide/'))
}

/** Which module of the SDK exports a name. */
function exportsOf(folder) {
  const entries = ['', '/client', '/testing', '/widgets'].map((path) => [
    `@kith/sdk${path}`,
    join(root, folder, `dist${path}/index.d.ts`),
  ])
  const program = ts.createProgram(
    entries.map(([, file]) => file),
    options,
  )
  const checker = program.getTypeChecker()
  const exported = new Map()
  for (const [module, file] of entries.reverse()) {
    const source = program.getSourceFile(file)
    if (!source) throw new Error(`${relative(root, file)} is missing. Run \`npm run build\`.`)
    const symbol = checker.getSymbolAtLocation(source)
    for (const { name } of symbol ? checker.getExportsOfModule(symbol) : []) exported.set(name, module)
  }
  return exported
}

/** Examples leave imports of the SDK out. They go before the first line, so that lines keep their numbers. */
function withImports(parts, exported) {
  const text = parts.map((part) => part.text).join('')
  const source = ts.createSourceFile('example.tsx', text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX)
  const used = new Set()
  const declared = new Set()
  const visit = (node) => {
    if (ts.isIdentifier(node)) used.add(node.text)
    const name = node.name
    if (name && ts.isIdentifier(name) && node.parent && isTopLevel(node)) declared.add(name.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  const needed = [...used].filter((name) => exported.has(name) && !declared.has(name))
  const imports = needed.map((name) => `import { ${name} } from '${exported.get(name)}'; `)
  if (used.has('z') && !declared.has('z')) imports.push("import { z } from 'zod'; ")
  return imports.join('') + text
}

/** Declares a name in the module: not a parameter, a property or something inside a function. */
function isTopLevel(node) {
  if (ts.isImportSpecifier(node) || ts.isImportClause(node) || ts.isNamespaceImport(node)) return true
  if (ts.isBindingElement(node)) return isTopLevel(node.parent.parent)
  if (ts.isVariableDeclaration(node)) return ts.isSourceFile(node.parent.parent.parent)
  return ts.isSourceFile(node.parent)
}

function describe({ file, start, messageText }, files) {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n')
  if (!file || start === undefined) return message
  const at = ts.getLineAndCharacterOfPosition(file, start).line
  let before = 0
  for (const part of files.get(file.fileName) ?? []) {
    const lines = part.text.split('\n').length - 1
    if (at < before + lines) return `${part.from}:${part.line + at - before} ${message}`
    before += lines
  }
  return `${relative(root, file.fileName)}:${at + 1} ${message}`
}
