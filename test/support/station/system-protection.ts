import type { SystemProtection } from '../../../electron/ledger/key-file.ts';

/** Stands for the key store of one user of an operating system. */
export function fakeProtection(
  user: string,
): SystemProtection & { readonly wrapped: () => number } {
  let wrapped = 0;
  return {
    available: true,
    wrapped: () => wrapped,
    protect: (plain) => {
      wrapped += 1;
      return Buffer.from(`${user}|${Buffer.from(plain, 'utf8').toString('hex')}`, 'utf8');
    },
    unprotect: (bytes) => {
      const [owner, hex = ''] = bytes.toString('utf8').split('|');
      if (owner !== user) throw new Error('protected for another user');
      return Buffer.from(hex, 'hex').toString('utf8');
    },
  };
}
