import type { Part, Route } from '@kith/sdk'

/** What a part is called in its author's code. */
export function nameOfPart(part: Part | Route): string {
  switch (part.part) {
    case 'route':
      return `the route ${part.method.toUpperCase()} ${part.path}`
    case 'set':
      return `the set ${part.kind}`
    case 'authenticator':
      return `the authenticator of ${part.header ?? part.query ?? part.cookie}`
    case 'provide':
      return `the service ${part.service}`
    case 'on':
      return `the listener ${part.name}`
    default:
      return `the ${part.part} ${part.name}`
  }
}
