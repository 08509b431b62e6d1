import { RequestError, type Requests } from '@kith/sdk/widgets'

/** Requests that tell when the server says that nobody is signed in any more, and say so when it says nothing. */
export function watchedRequests(requests: Requests, signedOut: () => void, unreachable: string): Requests {
  const watch = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer
    } catch (error) {
      if (error instanceof RequestError && error.status === 401) signedOut()
      // What browsers say then is for those who wrote them: “Failed to fetch”.
      throw error instanceof TypeError ? new Error(unreachable, { cause: error }) : error
    }
  }
  return {
    url: requests.url,
    get: (path, signal) => watch(requests.get(path, signal)),
    post: (path, body, signal) => watch(requests.post(path, body, signal)),
    put: (path, body) => watch(requests.put(path, body)),
    patch: (path, body) => watch(requests.patch(path, body)),
    delete: (path, body) => watch(requests.delete(path, body)),
  }
}
