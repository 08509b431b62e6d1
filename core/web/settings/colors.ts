/** The colours of people, as the server knows them by name. */
export const COLORS = ['blue', 'green', 'orange', 'pink', 'purple', 'teal', 'red', 'yellow', 'brown', 'gray'] as const
