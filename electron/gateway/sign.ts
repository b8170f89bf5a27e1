import { createHash } from 'node:crypto';

/**
 * The gateway's signature: MD5 over secret + name1 + value1 + name2 + value2 + … + secret,
 * names in ordinal order, values raw (before URL encoding), empty values included.
 * Source: gateway contract §2; golden values in `test/fixtures/sign-vectors.json`.
 *
 * @param params every parameter that will be sent; a `sign` among them is left out
 * @returns 32 lower-case hex digits
 */
export function sign(params: Readonly<Record<string, string>>, secret: string): string {
  const names = Object.keys(params)
    .filter((name) => name !== 'sign')
    .toSorted(byCodeUnit);
  const hash = createHash('md5').update(secret, 'utf8');
  for (const name of names) hash.update(name, 'utf8').update(params[name] ?? '', 'utf8');
  return hash.update(secret, 'utf8').digest('hex');
}

/** Ordinal order: upper case before `_` before lower case, whatever the locale. */
function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
