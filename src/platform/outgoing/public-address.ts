import ipaddr from 'ipaddr.js';

/** Unicast addresses that are nobody's on the internet, beside those that the library knows. */
const ALSO_RESERVED_4 = ipaddr.parseCIDR('198.18.0.0/15') as [ipaddr.IPv4, number];
const GLOBAL_6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

const isPublic4 = (address: ipaddr.IPv4): boolean =>
  address.range() === 'unicast' && !address.match(ALSO_RESERVED_4);

const isPublic6 = (address: ipaddr.IPv6): boolean =>
  address.isIPv4MappedAddress()
    ? isPublic4(address.toIPv4Address())
    : address.range() === 'unicast' && address.match(GLOBAL_6);

/** True for addresses of the internet: not loopback, private, link-local, reserved, nor a disguise of one. */
const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed.kind() === 'ipv4' ? isPublic4(parsed as ipaddr.IPv4) : isPublic6(parsed as ipaddr.IPv6);
};

let judge = isPublicAddress;

/** May the CRM connect to this address on somebody's word? */
export const mayConnectTo = (address: string): boolean => judge(address);

/** For tests, whose receivers listen on loopback; no setting leads here. */
export const useAddressJudge = (other: (address: string) => boolean): void => {
  judge = other;
};

export const usePublicAddressesOnly = (): void => {
  judge = isPublicAddress;
};
