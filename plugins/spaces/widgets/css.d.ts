/** A style sheet imported as text, as the widget build does it. */
declare module '*.css' {
  const text: string
  export default text
}
