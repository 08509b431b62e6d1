import { RECEIVE, takeShared } from './share-target.ts'
import { answerOffline, fillShell, forgetEarlierShells } from './shell-cache.ts'

declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', (event) => {
  event.waitUntil(fillShell().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetEarlierShells().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== self.location.origin) return
  if (request.method === 'POST' && pathname === RECEIVE) event.respondWith(takeShared(request))
  // Answers of the API and pictures are somebody's: they are never kept here, and go by as if this were not there.
  else if (request.method === 'GET' && !pathname.startsWith('/api/')) answerOffline(event, pathname)
})
