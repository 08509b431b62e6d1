/** Lengths as styles: Preact leaves numbers as they are. */
export const px = <K extends string>(lengths: Readonly<Record<K, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries<number>(lengths).map(([name, length]) => [name, `${length}px`]))
