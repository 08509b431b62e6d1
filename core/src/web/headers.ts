/**
 * What the pages may load: only what comes from here. Pictures may be made in the page (placeholders, previews of what
 * is being uploaded). Styles are files and adopted sheets, so nothing inline is needed.
 */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

export type Headers = Readonly<Record<string, string>>

export const PAGE_HEADERS: Headers = {
  'content-security-policy': POLICY,
  'cache-control': 'no-cache',
  'cross-origin-opener-policy': 'same-origin',
}

/** Names with a hash in them: what they hold never changes. */
export const HASHED_HEADERS: Headers = { 'cache-control': 'public, max-age=31536000, immutable' }

/** Modules that other people's pages load too. Module scripts are CORS requests, and carry nobody's cookies. */
export const MODULE_HEADERS: Headers = {
  'cache-control': 'no-cache',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
}
