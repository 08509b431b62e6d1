// Widgets import the CSS file beside them as text: `import css from './heart.css'`. Say so to TypeScript by
// `"types": ["@kith/sdk/css"]` in tsconfig.json.
declare module '*.css' {
  const text: string
  export default text
}
