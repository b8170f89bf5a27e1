import { readFileSync } from 'node:fs';

type VendorExample =
  | 'crate.request'
  | 'crate.done'
  | 'crate.refused'
  | 'newcreateorder.request'
  | 'newcreateorder.answer'
  | 'offlinesend.request'
  | 'offlinesend.done'
  | 'offlinesend.refused'
  | 'onlinesend.request'
  | 'onlinesend.done';

/**
 * An example of the vendor's pages, byte for byte where it is data. Its people are the vendor's
 * examples; they stand nowhere else.
 */
export const vendorExample = (name: VendorExample): string =>
  readFileSync(new URL(`../../fixtures/vendor/${name}.json`, import.meta.url), 'utf8');
