const ENDINGS = /\.(jpe?g|png|webp|gif|avif|tiff?|heic|heif|dng|cr2|cr3|nef|arw|raf|orf|rw2|pef|srw|mp4|m4v|mov|webm)$/i

/** For choosing files: browsers do not know every ending. */
export const ACCEPT = 'image/*,video/*,.heic,.heif,.dng,.cr2,.cr3,.nef,.arw,.raf,.orf,.rw2,.pef,.srw'

/** Those of a folder that may be photos or videos: a folder has other things in it too. */
export const photosAmong = (files: readonly File[]): readonly File[] =>
  files.filter((file) => !file.name.startsWith('.') && (/^(image|video)\//.test(file.type) || ENDINGS.test(file.name)))
