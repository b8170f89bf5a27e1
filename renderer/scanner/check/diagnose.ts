import type { ScannerFault, ScannerFinding } from '../../../shared/scanner.ts';
import { scannerFaultSchema } from '../../../shared/scanner.ts';
import { FAST_GAP_MS } from '../scan-rules.ts';
import type { HeardScan } from './heard-scan.ts';

/** How what was heard differs from the code on the screen. */
export type Match =
  | { readonly kind: 'same'; readonly prefix: string }
  /** The code, its letters in the other case. */
  | { readonly kind: 'case' }
  /** As many characters, some of them others: the keys stand elsewhere. */
  | { readonly kind: 'layout' }
  | { readonly kind: 'by_hand' }
  | { readonly kind: 'other_code' };

/** Nobody's scanner is so slow. */
const HAND_GAP_MS = 200;
/** Where fewer characters stand in their place, another code was scanned. */
const LEAST_IN_PLACE = 2;

/** Compares a scan with the code that was to be scanned. */
export function matchOf(scan: HeardScan, expected: string): Match {
  const { text } = scan;
  if (scan.gapMs > HAND_GAP_MS) return { kind: 'by_hand' };
  if (text.endsWith(expected)) return { kind: 'same', prefix: text.slice(0, -expected.length) };
  if (text.toLowerCase().endsWith(expected.toLowerCase())) return { kind: 'case' };
  const inPlace = Array.from(expected).filter((char, place) => char === text[place]).length;
  const isMoved = text.length === expected.length && inPlace >= LEAST_IN_PLACE;
  return { kind: isMoved ? 'layout' : 'other_code' };
}

/** Whether a scan tells something about the scanner. */
export const isOfScanner = ({ kind }: Match): boolean =>
  kind === 'same' || kind === 'case' || kind === 'layout';

const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/;
/** An AIM id at the end of what stands before the code: it names the kind of code and changes with it. */
const AIM_AT_END = /\][A-Za-z][0-9A-Za-z]$/;

/** What scans of one code tell about the scanner, this PC's keyboard and its input method. */
export function diagnose(scans: readonly HeardScan[], expected: string): ScannerFinding {
  const matches = scans.map((scan) => matchOf(scan, expected));
  const prefixes = new Set(
    matches.map((match) => (match.kind === 'same' ? match.prefix.replace(AIM_AT_END, '') : '')),
  );
  const [prefix = ''] = prefixes.size === 1 ? prefixes : [];
  const gapMs = Math.max(0, ...scans.map((scan) => scan.gapMs));
  const lacksSuffix = scans.some((scan) => scan.suffix === 'none');
  const suffix = lacksSuffix ? 'none' : (scans.at(-1)?.suffix ?? 'none');
  const signs: Readonly<Record<ScannerFault, boolean>> = {
    input_method: scans.some(({ byInputMethod }) => byInputMethod),
    full_width: scans.some(({ fieldText }) => FULL_WIDTH.test(fieldText)),
    caps_lock:
      scans.some(({ capsLock }) => capsLock) || matches.some(({ kind }) => kind === 'case'),
    no_suffix: lacksSuffix,
    layout: matches.some(({ kind }) => kind === 'layout'),
    too_slow: gapMs > FAST_GAP_MS,
  };
  return { suffix, gapMs, prefix, faults: faultsOf(signs) };
}

const faultsOf = (signs: Readonly<Record<ScannerFault, boolean>>): ScannerFault[] =>
  scannerFaultSchema.options.filter((each) => signs[each]);
