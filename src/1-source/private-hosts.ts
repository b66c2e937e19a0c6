/** IP address → whether it belongs to the public internet; and a DNS lookup that lets only such addresses through. */
import { type LookupAddress, lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** IANA special-purpose registries: everything that is not a public unicast host. */
const NOT_PUBLIC_V4 = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // carrier-grade NAT
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link-local, cloud metadata
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16', // private
  '198.18.0.0/15', // benchmarking
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, broadcast
]
/** In IPv6 only 2000::/3 is global unicast; these parts of it carry or stand for something else. */
const NOT_PUBLIC_V6 = [
  '2001::/23', // protocol assignments, Teredo
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4
  '3fff::/20', // documentation
]

const blocked = new BlockList()
const globalUnicast = new BlockList()
addAll(blocked, NOT_PUBLIC_V4, 'ipv4')
addAll(blocked, NOT_PUBLIC_V6, 'ipv6')
globalUnicast.addSubnet('2000::', 3, 'ipv6')

function addAll(list: BlockList, subnets: readonly string[], family: 'ipv4' | 'ipv6'): void {
  for (const subnet of subnets) {
    const [network, prefix] = subnet.split('/')
    list.addSubnet(network!, Number(prefix), family)
  }
}

/** Whether an IP address (no name) is a host of the public internet. IPv4 in IPv6 clothes is none. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  const version = isIP(plain)
  if (version === 4) return !blocked.check(plain, 'ipv4')
  return version === 6 && globalUnicast.check(plain, 'ipv6') && !blocked.check(plain, 'ipv6')
}

/** Thrown by the lookup below; `host` is the address that DNS gave. */
export class PrivateHostError extends Error {
  constructor(readonly host: string) {
    super(`${host} is not a public address`)
    this.name = 'PrivateHostError'
  }
}

/**
 * DNS lookup for `node:http` that fails with a PrivateHostError where any answer is not public. As the connection is made to
 * what this lookup returned, a name cannot change its answer between the check and the connection.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, [])
    const hidden = addresses.find(({ address }) => !isPublicAddress(address))
    if (hidden) return callback(new PrivateHostError(hidden.address), [])
    if (options.all) return callback(null, addresses)
    callback(null, addresses[0]!.address, addresses[0]!.family)
  })
}
