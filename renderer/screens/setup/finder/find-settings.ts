/** A setting in the words of one language. */
export interface NamedSetting {
  readonly path: string;
  readonly section: string;
  readonly name: string;
  readonly sentence: string;
}

const MOST_SHOWN = 8;

/**
 * Settings whose texts hold every word of a query, whatever its width and case. Names count more
 * than sentences; at most eight.
 */
export function findSettings<Setting extends NamedSetting>(
  settings: readonly Setting[],
  query: string,
): readonly Setting[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const hasAll = (text: string): boolean => words.every((word) => plain(text).includes(word));
  const byName = settings.filter(({ name }) => hasAll(name));
  const others = settings.filter(
    (setting) =>
      !byName.includes(setting) &&
      hasAll(`${setting.path} ${setting.section} ${setting.name} ${setting.sentence}`),
  );
  return [...byName, ...others].slice(0, MOST_SHOWN);
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
