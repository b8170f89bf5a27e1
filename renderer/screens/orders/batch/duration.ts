/** Minutes and seconds of a stretch of time, whole seconds. */
export function minutesAndSeconds(seconds: number): {
  readonly minutes: number;
  readonly seconds: number;
} {
  const whole = Math.max(1, Math.round(seconds));
  return { minutes: Math.floor(whole / 60), seconds: whole % 60 };
}
