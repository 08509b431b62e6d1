/** How much of a file is read at once: sending a photo in pieces of Node's 64 KiB costs half as much again. */
export const READ_SIZE = 256 * 1024
