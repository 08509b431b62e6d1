export const SORTS = ['active', 'name', 'created', 'photos'] as const
export type Sort = (typeof SORTS)[number]
