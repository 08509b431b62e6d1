/** The most pixels that are decoded, 16384 x 16384: enough for any camera, too few for a decompression bomb. */
export const maxPixels = 268_402_689

/** The longest side of a preview: what a laptop or a phone shows full-screen. */
export const previewSide = 1440

/** The shorter side of a thumbnail: sharp in rows of about 235 CSS pixels on a screen of 1.5 device pixels each. */
export const thumbnailSide = 320

/** A panorama's thumbnail stops growing here: three times as wide as high. */
export const thumbnailLongest = 960
