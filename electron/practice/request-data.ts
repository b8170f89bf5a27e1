import { parseLossless } from '../gateway/json.ts';

/** The JSON of a `request_data` field, or null where it is not JSON. */
export function parseRequestData(json: string): unknown {
  try {
    return parseLossless(json);
  } catch {
    return null;
  }
}
