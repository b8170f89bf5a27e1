/**
 * Writes parameters as `application/x-www-form-urlencoded` in UTF-8, with `%20` for a blank
 * (gateway contract §1). Half a character (a lone surrogate) goes out as U+FFFD, which is also what
 * the signature is made of.
 */
export const formBody = (params: Readonly<Record<string, string>>): string =>
  Object.entries(params)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');

function encode(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
  }
}
