const LONGEST = 4_000;
const LONGEST_MESSAGE = 300;

/** Numbers, and all that is not plain English, may be somebody's: only code is told. */
const masked = (message: string): string =>
  message.replaceAll(/\d{4,}|[^ -~]+/g, '…').slice(0, LONGEST_MESSAGE);

/** Names and places in the code alone; a stack begins with the message. */
const places = (stack: string | null | undefined): readonly string[] =>
  (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));

/**
 * A thrown error for the station's log, without what people wrote.
 * @param components the stack of components, where one failed while it was drawn
 */
export function bugText(error: unknown, components?: string | null): string {
  const lines =
    error instanceof Error
      ? [`${error.name}: ${masked(error.message)}`, ...places(error.stack)]
      : [`a thrown ${typeof error}`];
  return [...lines, ...places(components)].join('\n').slice(0, LONGEST);
}
