/** A name with its colon, or a value that is neither list nor object; no escapes. */
const NAME_OR_VALUE = /("[^"]*":)|"[^"]*"|-?\d+(?:\.\d+)?|true|false|null/g;

/** The JSON text with each value replaced by what is said of it and its place, from 0. */
export function mapJsonValues(
  json: string,
  replace: (value: string, place: number) => string,
): string {
  let place = 0;
  return json.replaceAll(NAME_OR_VALUE, (part: string, name: string | undefined) =>
    name === undefined ? replace(part, place++) : part,
  );
}

export function countJsonValues(json: string): number {
  let count = 0;
  mapJsonValues(json, (value) => {
    count += 1;
    return value;
  });
  return count;
}
