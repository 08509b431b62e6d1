import { availableParallelism } from 'node:os'

/** How many photos one process has in hand. More than the cores: while some are decoded, the next are read and hashed. */
export const photosAtOnce = (): number => availableParallelism() + 2
