import { createHash } from 'node:crypto';

/** What stands in for the platform's encrypted print data: the same for the same number. */
export function printPayload(trackNo: string): {
  readonly print_data: string;
  readonly sign: string;
} {
  const digest = createHash('sha256').update(trackNo).digest();
  return {
    print_data: Buffer.concat([digest, digest, digest]).toString('base64'),
    sign: digest.toString('hex'),
  };
}
