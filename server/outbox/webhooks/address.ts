import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { Hopeless } from '../deliver.ts';

export interface Address {
  address: string;
  family: 4 | 6;
}

/** All addresses of a name; handed in by tests. */
export type Resolve = (hostname: string) => Promise<Address[]>;

export const resolveByDns: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

/**
 * The address to connect to, looked up once. Of a name that means several, every one must be a public one: else a name
 * could be pointed into our own network after it was checked.
 */
export async function publicAddress(
  hostname: string,
  resolve: Resolve,
  { loopbackToo }: { loopbackToo: boolean },
): Promise<Address> {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const found = ipaddr.isValid(bare) ? [literal(bare)] : await resolve(bare);
  const [first] = found;
  if (!first) throw new Error(`no address for ${bare}`);
  const closed = found.find(({ address }) => !isPublic(address) && !(loopbackToo && isLoopback(address)));
  if (closed) throw new Hopeless(`address-not-allowed: ${bare} → ${closed.address}`);
  return first;
}

/** Reachable on the open internet: neither private, local, shared, multicast nor one that stands for such a one. */
export function isPublic(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  // Outside 2000::/3 nothing is assigned to the open internet: old forms that wrap IPv4 addresses lie there.
  return address.kind() === 'ipv4' || address.match(ipaddr.parseCIDR('2000::/3'));
}

function isLoopback(text: string): boolean {
  return ipaddr.parse(text).range() === 'loopback';
}

function literal(text: string): Address {
  return { address: text, family: ipaddr.parse(text).kind() === 'ipv6' ? 6 : 4 };
}
