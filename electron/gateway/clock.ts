/**
 * Gateway clock minus this PC's clock, from the HTTP `Date` header of an answer.
 * Exact to about a second: the header has whole seconds, and half the round trip is assumed each way.
 */
export function clockOffsetMs(
  dateHeader: string | undefined,
  sentAtMs: number,
  answeredAtMs: number,
): number | null {
  if (dateHeader === undefined) return null;
  const gatewayMs = Date.parse(dateHeader);
  if (Number.isNaN(gatewayMs)) return null;
  return gatewayMs + 500 - (sentAtMs + answeredAtMs) / 2;
}
