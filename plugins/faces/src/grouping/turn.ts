/** How long one owner's faces keep the queue, in milliseconds; then others have their turn. */
export const TURN_MS = 30_000
