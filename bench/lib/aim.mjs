const form = /^(>=|<=)\s*([\d_.]+)(x?)$/

/**
 * An aim is written as it is printed: ">= 1500" and "<= 25" in the figure's own unit, ">= 2x" and
 * "<= 0.5x" as a ratio to the baseline.
 */
export function isWithin(aim, value, baseline) {
  const parts = form.exec(aim)
  if (!parts) throw new Error(`"${aim}" is not an aim. Write ">= 1500", "<= 25", ">= 2x" or "<= 0.5x".`)
  const [, direction, text, ratio] = parts
  if (ratio && !baseline)
    throw new Error(`The aim "${aim}" is a ratio, and the figure has no baseline to compare with.`)
  const bound = Number(text.replaceAll('_', ''))
  const measured = ratio ? value / baseline : value
  return direction === '>=' ? measured >= bound : measured <= bound
}
