import { describe, expect, it } from 'vitest';
import { readProfile } from '../../../../electron/core/setup/bench-profile.ts';
import { profileText } from '../../../../shared/bench-profile.ts';
import { NEW_GUIDE } from '../../../../shared/guide.ts';
import { profileOf } from '../../../../shared/label/profile.ts';
import type { BenchSettings } from '../../../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts';
import { valueOf } from '../../../support/station/result.ts';

const SOURCE: BenchSettings = {
  ...DEFAULT_SETTINGS,
  shop: 'shop-0001',
  sender: { ...DEFAULT_SETTINGS.sender, city: '杭州市' },
  backend: 'direct',
  printer: 'Label-1',
  profiles: [{ ...profileOf([], 'Label-1'), offsetXMm: 0.8 }],
  reprintLimits: { packer: 9, lead: 9 },
  guide: { ...NEW_GUIDE, over: true },
};

const edited = (change: (file: { [name: string]: unknown }) => void): string => {
  const file = JSON.parse(profileText(SOURCE));
  change(file);
  return JSON.stringify(file);
};

const codeOf = (text: string): unknown => {
  const read = readProfile(text, DEFAULT_SETTINGS);
  return read.ok ? null : [read.error.code, read.error.details['where']];
};

describe('readProfile', () => {
  it('makes the bench like the one that gave it, but for what is its own', () => {
    const { settings } = valueOf(readProfile(profileText(SOURCE), DEFAULT_SETTINGS));
    const { reprintLimits, scanner, guide } = DEFAULT_SETTINGS;
    expect(settings).toEqual({ ...SOURCE, reprintLimits, scanner, guide });
  });

  it('says value by value what it changes', () => {
    const { changes } = valueOf(readProfile(profileText(SOURCE), DEFAULT_SETTINGS));
    expect(changes).toContainEqual({ path: 'shop', before: '', after: 'shop-0001' });
    expect(changes).toContainEqual({ path: 'sender.city', before: '', after: '杭州市' });
    expect(changes).toContainEqual({ path: 'profiles.1.offsetXMm', before: null, after: '0.8' });
    expect(valueOf(readProfile(profileText(SOURCE), SOURCE)).changes).toEqual([]);
  });

  it('leaves alone what a file does not speak of', () => {
    const text = edited((file) => (file['settings'] = { shop: 'shop-0002' }));
    const { settings } = valueOf(readProfile(`\uFEFF${text}`, SOURCE));
    expect(settings).toEqual({ ...SOURCE, shop: 'shop-0002' });
  });

  it('takes neither what only a lead changes nor what it does not know', () => {
    const limits = edited((file) => (file['settings'] = { reprintLimits: { packer: 9, lead: 9 } }));
    expect(codeOf(limits)).toEqual(['PROFILE_UNREADABLE', 'settings.reprintLimits']);
    const secret = edited((file) => (file['appSecret'] = 'x'));
    expect(codeOf(secret)).toEqual(['PROFILE_UNREADABLE', 'appSecret']);
  });

  it('refuses what is no profile, of a newer version, or could not work', () => {
    expect(codeOf('{"settings":')).toEqual(['PROFILE_UNREADABLE', 'kind']);
    expect(codeOf('[]')).toEqual(['PROFILE_UNREADABLE', 'kind']);
    expect(codeOf(edited((file) => (file['version'] = 2)))).toEqual(['PROFILE_NEWER', undefined]);
    const paper = edited((file) => (file['settings'] = { profiles: [{ printer: 'a' }] }));
    expect(codeOf(paper)).toEqual([
      'PROFILE_UNREADABLE',
      expect.stringMatching(/^settings\.profiles/),
    ]);
    const http = edited((file) => (file['settings'] = { gatewayUrl: 'http://gateway.example' }));
    expect(readProfile(http, DEFAULT_SETTINGS).ok).toBe(false);
    const noPrinter = edited((file) => (file['settings'] = { backend: 'direct', printer: '' }));
    expect(codeOf(noPrinter)).toEqual(['SETUP_PRINTING_IMPOSSIBLE', undefined]);
  });
});

describe('profileText', () => {
  it('holds no scanner, guide, limits or secret', () => {
    expect(Object.keys(JSON.parse(profileText(SOURCE)).settings)).not.toEqual(
      expect.arrayContaining(['scanner']),
    );
    expect(profileText(SOURCE)).not.toMatch(/secret|reprintLimits|"guide"|"scanner"/i);
  });
});
