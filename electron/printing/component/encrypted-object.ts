import { z } from 'zod';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';

const schema = z.looseObject({
  encryptedData: z.string().min(1),
  signature: z.string().min(1),
  ver: z.union([z.string(), z.number()]).nullish(),
  templateURL: z.string().nullish(),
  templateUrl: z.string().nullish(),
  addData: z.looseObject({}).nullish(),
});

/** Print data that is an object with ciphertext, signature and template (gateway contract §8.4). */
export interface EncryptedObject {
  /** As the platform gave it, its template address left out. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly templateUrl: string;
}

export function readEncryptedObject(
  printData: string,
  templateUrl: string | null,
): Result<EncryptedObject, Fault> {
  const parsed = schema.safeParse(jsonOf(printData));
  if (!parsed.success) return fail(fault('COMPONENT_PRINT_DATA'));
  const { templateURL, templateUrl: small, ...fields } = parsed.data;
  const url = templateURL ?? small ?? templateUrl;
  return url === null ? fail(fault('COMPONENT_NO_TEMPLATE')) : ok({ fields, templateUrl: url });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
