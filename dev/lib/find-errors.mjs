import ts from 'typescript'

/**
 * @typedef FoundError
 * @property {string} code as clients see it; `…` stands for what is known at run time only
 * @property {number | undefined} status
 * @property {string | undefined} message
 */

/**
 * The errors that a source makes: `new KithError(…)`, `errorOf(…)`, and `kith.error(…)` of a plugin.
 * @returns {FoundError[]}
 */
export function errorsIn(source, plugin) {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2023, true)
  const found = []
  const visit = (node) => {
    if (makesError(node)) {
      const [code, status, message] = node.arguments ?? []
      const named = textOf(code)
      const own = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)
      if (named !== undefined && named !== '…')
        found.push({
          code: own ? `${plugin}.${named}` : named,
          status: status && ts.isNumericLiteral(status) ? Number(status.text) : undefined,
          message: textOf(message),
        })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function makesError(node) {
  if (ts.isNewExpression(node)) return ts.isIdentifier(node.expression) && node.expression.text === 'KithError'
  if (!ts.isCallExpression(node)) return false
  const { expression } = node
  if (ts.isIdentifier(expression)) return expression.text === 'errorOf'
  return ts.isPropertyAccessExpression(expression) && expression.getText() === 'kith.error'
}

/** The text of an expression; undefined when nothing of it is literal. */
function textOf(node) {
  if (!node) return undefined
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return (
      node.head.text +
      node.templateSpans.map((span) => `${textOf(span.expression) ?? '…'}${span.literal.text}`).join('')
    )
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression)
  return undefined
}
