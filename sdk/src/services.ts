declare const TYPE: unique symbol

/**
 * A service is an interface that names itself and its major version. Consumers need only `import type`.
 * @example
 * interface Faces extends Service { readonly $service?: 'faces/v1'; namesOf(asset: string): Promise<string[]> }
 */
export interface Service {
  readonly $service?: `${string}/v${number}`
}

type NameOf<T extends Service> = NonNullable<T['$service']>

/** A use of a service, made by {@link required}, {@link optional} or {@link every}. */
export interface Use<T> {
  readonly service: string
  readonly how: 'required' | 'optional' | 'every'
  readonly [TYPE]?: T
}

/** What a plugin uses, by the names it has in `c.uses`. */
export type Uses = Readonly<Record<string, Use<unknown>>>

/** The services of {@link Uses}, as handlers see them. */
export type Used<U extends Uses> = { readonly [K in keyof U]: U[K] extends Use<infer T> ? T : never }

/** The plugin cannot be enabled before one that provides this. */
export const required = <T extends Service>(service: NameOf<T>): Use<T> => ({ service, how: 'required' })

/** `undefined` while nobody provides it; may come and go between requests. */
export const optional = <T extends Service>(service: NameOf<T>): Use<T | undefined> => ({ service, how: 'optional' })

/** All providers of an interface: an extension point. */
export const every = <T extends Service>(service: NameOf<T>): Use<readonly T[]> => ({ service, how: 'every' })
