/** What a parcel with serial numbers says of them; one list for each kind of number. */
export interface SerialNumbers {
  readonly imei?: readonly string[] | undefined;
  readonly deviceSn?: readonly string[] | undefined;
}

const KINDS = ['imei', 'deviceSn'] as const;
/** ASCII without blanks and without the three signs that the format itself uses. */
const NUMBERS = /^[^,;=\s\u0080-\uFFFF]+(,[^,;=\s\u0080-\uFFFF]+)*$/;

/** The `feature` text of serial numbers: `imei=11,22;deviceSn=A1;`, empty where there are none. */
export function featureText(serials: SerialNumbers): string {
  return KINDS.map((kind) => {
    const numbers = serials[kind] ?? [];
    return numbers.length === 0 ? '' : `${kind}=${numbers.join(',')};`;
  }).join('');
}

/** The serial numbers of a `feature` text. */
export const serialsOf = (text: string): Partial<Record<(typeof KINDS)[number], string[]>> =>
  Object.fromEntries(
    KINDS.flatMap((kind) => {
      const part = text.split(';').find((each) => each.startsWith(`${kind}=`));
      return part === undefined ? [] : [[kind, part.slice(kind.length + 1).split(',')]];
    }),
  );

/**
 * Whether a text is a `feature`: empty, or `imei=` / `deviceSn=`, numbers with `,` between them and
 * an ASCII `;` at the end, each kind once (vendor page pdd-logistices-onlinesend).
 */
export function isFeature(text: string): boolean {
  if (text === '') return true;
  const parts = text.split(';');
  if (parts.pop() !== '') return false;
  const kinds = parts.map((part) =>
    KINDS.find((kind) => part.startsWith(`${kind}=`) && NUMBERS.test(part.slice(kind.length + 1))),
  );
  return kinds.every((kind) => kind !== undefined) && new Set(kinds).size === kinds.length;
}
