/** Where the phone's share sheet sends files to, as the manifest says. */
export const RECEIVE = '/receive'

/** The cache in which files wait for the page that uploads them; the page knows its name too. */
const WAITING = 'kith-received'

/** Keeps what was shared until the page is there, and opens it. */
export async function takeShared(request: Request): Promise<Response> {
  const form = await request.formData()
  const cache = await caches.open(WAITING)
  for (const file of form.getAll('files')) {
    if (!(file instanceof File)) continue
    const headers = {
      'content-type': file.type || 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name),
      'x-modified': String(file.lastModified),
    }
    await cache.put(`/received/${crypto.randomUUID()}`, new Response(file, { headers }))
  }
  return Response.redirect('/libraries?received', 303)
}
