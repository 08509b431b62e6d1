import { RequestError, type Requests } from '@kith/sdk/widgets'

/** Requests that tell when the server says that nobody is signed in any more. */
export function watchedRequests(requests: Requests, signedOut: () => void): Requests {
  const watch = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer
    } catch (error) {
      if (error instanceof RequestError && error.status === 401) signedOut()
      throw error
    }
  }
  return {
    url: requests.url,
    get: (path, signal) => watch(requests.get(path, signal)),
    post: (path, body, signal) => watch(requests.post(path, body, signal)),
    put: (path, body) => watch(requests.put(path, body)),
    patch: (path, body) => watch(requests.patch(path, body)),
    delete: (path, body) => watch(requests.delete(path, body)),
    file: (path, body) => watch(requests.file(path, body)),
  }
}
