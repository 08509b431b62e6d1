/** A name of code as words: `maxItems`, `max-items` and `max_items` are `Max items`. */
export function wordsOf(name: string): string {
  const words = name
    .replace(/[_-]/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
