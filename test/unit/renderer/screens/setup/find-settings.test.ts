import { describe, expect, it } from 'vitest';
import { en } from '../../../../../renderer/i18n/en.ts';
import { zhCN } from '../../../../../renderer/i18n/zh-CN.ts';
import { findSettings } from '../../../../../renderer/screens/setup/finder/find-settings.ts';
import { SETTINGS, settingAt } from '../../../../../renderer/screens/setup/finder/setting-list.ts';
import { benchSettingsSchema } from '../../../../../shared/settings.ts';

/** The text behind a dotted key. */
const textAt = (texts: object, key: string): unknown =>
  key.split('.').reduce<unknown>((tree, name) => Reflect.get(Object(tree), name), texts);

const namedIn = (texts: object) =>
  SETTINGS.map(({ path, section, name, sentence }) => ({
    path,
    section: String(textAt(texts, section)),
    name: String(textAt(texts, name)),
    sentence: String(textAt(texts, sentence)),
  }));

const pathsFound = (texts: object, query: string): readonly string[] =>
  findSettings(namedIn(texts), query).map(({ path }) => path);

describe('the settings that can be found', () => {
  it('are all that a bench has', () => {
    const listed = new Set(SETTINGS.map(({ path }) => path.split('.')[0]));
    expect(Object.keys(benchSettingsSchema.shape).filter((name) => !listed.has(name))).toEqual([]);
  });

  it('each stand there once', () => {
    const paths = SETTINGS.map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)]);
  });

  it('each have a name and a sentence in both languages', () => {
    for (const texts of [zhCN, en]) {
      const flawed = SETTINGS.filter(
        ({ name, sentence }) =>
          typeof textAt(texts, name) !== 'string' ||
          !/[。.]$/.test(String(textAt(texts, sentence))),
      );
      expect(flawed).toEqual([]);
    }
  });
});

describe('findSettings', () => {
  it('finds by a word of the name first, then by the sentence', () => {
    expect(pathsFound(zhCN, '偏移').slice(0, 2)).toEqual([
      'profiles.offsetXMm',
      'profiles.offsetYMm',
    ]);
    expect(pathsFound(en, 'backup')[0]).toBe('backupsKept');
    expect(pathsFound(zhCN, '批量打印')).toContain('labelsPerDocument');
  });

  it('takes no notice of case and width, and wants every word', () => {
    expect(pathsFound(zhCN, 'ＡＰＰＩＤ')).toContain('appid');
    expect(pathsFound(en, 'offset down')).toEqual(['profiles.offsetYMm']);
    expect(pathsFound(en, 'offset nowhere')).toEqual([]);
    expect(pathsFound(en, '  ')).toEqual([]);
  });
});

describe('settingAt', () => {
  it('knows a value by its path, places in lists left out', () => {
    expect(settingAt('profiles.2.offsetXMm')?.path).toBe('profiles.offsetXMm');
    expect(settingAt('routes.1.paper.widthMm')?.path).toBe('routes');
    expect(settingAt('something.else')).toBeNull();
  });
});
