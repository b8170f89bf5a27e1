/** How often a placed order is read at 1688 while the station is open. */
export const FOLLOW_EVERY_MS = 30 * 60_000;
