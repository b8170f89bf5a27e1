import type { GivenSettings, ProfileChange } from '../../../shared/bench-profile.ts';
import {
  benchProfileSchema,
  profileChanges,
  profileHeadSchema,
} from '../../../shared/bench-profile.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { BenchSettings } from '../../../shared/settings.ts';
import { benchSettingsSchema } from '../../../shared/settings.ts';
import { parseBaseUrl } from '../../gateway/base-url.ts';
import { printingFault } from './setup.ts';

/** A profile that this bench could take. */
export interface FittingProfile {
  /** The settings of the bench after taking it. */
  readonly settings: BenchSettings;
  readonly changes: readonly ProfileChange[];
}

/** Reads the text of a profile's file, and says what taking it would change here. */
export function readProfile(text: string, now: BenchSettings): Result<FittingProfile, Fault> {
  const given = givenIn(text);
  if (!given.ok) return given;
  const settings = benchSettingsSchema.parse({ ...now, ...given.value });
  const why = addressFault(settings) ?? printingFault(settings);
  if (why !== null) return fail(why);
  return ok({ settings, changes: profileChanges(now, settings) });
}

function givenIn(text: string): Result<GivenSettings, Fault> {
  const raw = parsedJson(text);
  const head = profileHeadSchema.safeParse(raw);
  if (!head.success) return fail(fault('PROFILE_UNREADABLE', { where: 'kind' }));
  const profile = benchProfileSchema.safeParse(raw);
  if (profile.success) return ok(profile.data.settings);
  if (head.data.version > 1) return fail(fault('PROFILE_NEWER'));
  const [issue] = profile.error.issues;
  const names = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const where = [...(issue?.path ?? []), ...names].join('.');
  return fail(fault('PROFILE_UNREADABLE', { where }));
}

/** What is no JSON is no profile either. */
function parsedJson(text: string): unknown {
  try {
    // Files that an editor saved may begin with a mark of their encoding.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

/** Calls would go to an address that they may not go to. */
function addressFault({ gatewayUrl, platformUrls }: BenchSettings): Fault | null {
  for (const address of [gatewayUrl, platformUrls.pinduoduo, platformUrls.alibaba]) {
    if (address.trim() === '') continue;
    const url = parseBaseUrl(address);
    if (!url.ok) return url.error;
  }
  return null;
}
