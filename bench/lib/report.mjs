import { isWithin } from './aim.mjs'

/** Three significant digits, and all digits before the point: 0.123, 4.57, 81.2, 12,345. */
export function number(value) {
  const decimals = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return value.toLocaleString('en', { maximumFractionDigits: Math.min(decimals, 6) })
}

/** One figure as a line: what, how much, how it compares, what was aimed at. */
export function line({ name, value, unit, baselineName, baselineValue, aim, within }) {
  const compared = baselineValue
    ? `${number(value / baselineValue)}x of ${baselineName} (${number(baselineValue)} ${unit})`
    : '-'
  const verdict = aim ? `aim ${aim}  ${within ? 'ok' : 'BEYOND'}` : 'no aim'
  return `${name.padEnd(44)}  ${`${number(value)} ${unit}`.padStart(16)}  ${compared.padEnd(48)}  ${verdict}`
}

/** Prints figures as they come, and at last how many kept within their aims. */
export function createReport(print = console.log) {
  const figures = []

  function report(name, value, unit, baselineName, baselineValue, aim) {
    if (!Number.isFinite(value)) throw new Error(`"${name}" was measured as ${value}; a figure is a finite number.`)
    const within = aim ? isWithin(aim, value, baselineValue) : undefined
    const figure = { name, value, unit, baselineName, baselineValue, aim, within }
    figures.push(figure)
    print(line(figure))
  }

  function finish() {
    const beyond = figures.filter((figure) => figure.within === false).length
    const within = figures.filter((figure) => figure.within).length
    print(`${within} within aim, ${beyond} beyond`)
    return { within, beyond }
  }

  return { report, finish }
}
