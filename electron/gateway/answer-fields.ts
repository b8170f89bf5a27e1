import { z } from 'zod';

/** An id or code that comes as text or as a number (gateway contract §3); read as text. */
export const textOrNumber = z.union([z.string(), z.number()]).transform(String);

/** A field that is only shown: null, missing or of another shape reads as `""` and spoils nothing. */
export const optionalText = textOrNumber
  .nullish()
  .transform((value) => value ?? '')
  .catch('');

/** A list that may be null or missing, its entries read one by one so that a bad one spoils no other. */
export const listOf = <Entry>(entry: z.ZodType<Entry>): z.ZodType<readonly Entry[]> =>
  z
    .array(z.unknown())
    .nullish()
    .transform((entries) =>
      (entries ?? []).flatMap((raw) => {
        const parsed = entry.safeParse(raw);
        return parsed.success ? [parsed.data] : [];
      }),
    );
