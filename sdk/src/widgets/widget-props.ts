import type { Shape } from './props.ts'

export const attributeOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** What is given to an element: what was set as a property, else the attribute. Throws a sentence about what is wrong. */
export function readProps(
  element: Element,
  shape: Shape,
  set: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const read = (name: string, parse: (attribute: string | null) => unknown): unknown => {
    if (name in set) return set[name]
    const attribute = attributeOf(name)
    try {
      return parse(element.getAttribute(attribute))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(`The attribute "${attribute}" ${reason}.`, { cause: error })
    }
  }
  return Object.fromEntries(Object.entries(shape).map(([name, { parse }]) => [name, read(name, parse)]))
}
