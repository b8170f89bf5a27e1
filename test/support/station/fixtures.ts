import { readFileSync } from 'node:fs';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');

/** Signatures that agree with the vendor's own signer. */
export const signVectorsText = (): string => fixture('sign-vectors.json');

/** The vendor's example body; its sender is replaced by an invented one, its orders are untouched. */
export const vendorExampleText = (): string => fixture('vendor-newcreateorder-example.json');

/** The vendor's example refuses the first order for its 20 digits and issues the second. */
export const VENDOR_EXAMPLE = {
  refusedOrderId: '49488636457864312061',
  refusedPackId: 'pkg_01',
  issuedOrderId: '4948795729456854758',
} as const;
