export { embedsArea } from './area.ts'
export { type EmbedAsking, type EmbedGuests, createEmbedGuests } from './guests.ts'
export { type PictureSigner, createPictureSigner } from './signer.ts'
