/**
 * When a file was last written, in whole milliseconds: file systems know more digits than a comparison with the database
 * bears, and damaged ones say stranger times than a database can keep (here: from year 1 to 9999).
 */
export const modifiedMs = (facts: { readonly mtimeMs: number }): number =>
  Math.max(-62_135_596_800_000, Math.min(253_402_300_799_000, Math.floor(facts.mtimeMs)))
