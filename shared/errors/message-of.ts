/** What was thrown, in its own words: for the details of a fault. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
