const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/** @param host name or address, with or without a port */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host.replace(/:\d+$/, ''));

/** The parts of a `URL` that say where calls go. */
interface Address {
  readonly href: string;
  readonly origin: string;
  readonly pathname: string;
  readonly protocol: string;
  readonly hostname: string;
}

/** Calls may go to an address without anything behind its path: https, or http on this PC itself. */
export const isGatewayAddress = (url: Address): boolean =>
  url.href === url.origin + url.pathname &&
  (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
