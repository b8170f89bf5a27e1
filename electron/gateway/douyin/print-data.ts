import { z } from 'zod';

/** `print_data` is text upstream; an object is kept as its JSON text (gateway contract §10.15). */
export const printDataSchema = z
  .union([z.string(), z.looseObject({})])
  .transform((data) => (typeof data === 'string' ? data : JSON.stringify(data)));
