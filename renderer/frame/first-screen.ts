import { startsWithGuide } from '../../shared/guide.ts';
import type { StationInfo } from '../../shared/ipc/contract.ts';
import type { ScreenName } from './screens.ts';

type Facts = Pick<StationInfo, 'practice' | 'missing'> & {
  readonly settings: Pick<StationInfo['settings'], 'guide'>;
};

/** What a station begins with: its guide while that is not over, then what is still missing. */
export function firstScreen({ practice, missing, settings: { guide } }: Facts): ScreenName {
  if (practice !== null) return practice.canLeave && !guide.over ? 'guide' : 'bench';
  if (startsWithGuide(guide, missing.length > 0)) return 'guide';
  return missing.length > 0 ? 'setup' : 'bench';
}

/** The guide is at its practice order, in practice: scans belong to it. */
export const isFirstOrder = ({
  practice,
  settings: { guide },
}: Pick<Facts, 'practice' | 'settings'>): boolean => practice !== null && guide.at === 'practice';
