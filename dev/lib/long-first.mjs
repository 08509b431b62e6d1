import { BaseSequencer } from 'vitest/node'

/** Files that take a minute and more. One that begins last would run alone, while nothing else is left to do beside it. */
const LONG = [
  'core/test/faults/rolling',
  'core/test/faults/kills',
  'dev/test/oldest-sdk',
  'core/test/faults/faces',
  'core/test/faults/scale',
  'core/test/faults/',
  'core/test/cli/',
  'core/browser/looks',
]

const rankOf = ({ moduleId }) => {
  const at = LONG.findIndex((part) => moduleId.includes(part))
  return at < 0 ? LONG.length : at
}

/** Files in the order in which vitest would run them, those that take long before all others. */
export class LongFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}
