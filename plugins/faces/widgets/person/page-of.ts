import { shared } from '@kith/sdk/widgets'

/** Whose page is open while its photos are no collection of their own; empty for none. */
export const pageOfPerson = shared('faces.page_of', '')
