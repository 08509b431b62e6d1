import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** An address that a server must not be made to ask: its own, its neighbours', those of its provider's machinery. */
export class PrivateAddress extends Error {
  constructor(address: string) {
    super(`${address} is an address of a private network, and this server sends nothing there.`)
  }
}

/** Only what is an ordinary address of the internet. `::ffff:10.0.0.1` is 10.0.0.1. */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'

/**
 * Looks a name up and refuses it when any of its addresses is private. The connection is made with what this answers,
 * so that a name cannot point elsewhere between looking and connecting.
 */
export const publicOnly: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error || !first) return callback(error ?? new Error(`${hostname} has no address.`), '', 0)
    const inside = addresses.find(({ address }) => !isPublic(address))
    if (inside) return callback(new PrivateAddress(inside.address), '', 0)
    if (options.all) return callback(null, addresses)
    callback(null, first.address, first.family)
  })
}
