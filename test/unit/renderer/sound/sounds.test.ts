import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../renderer/i18n/en.ts';
import { zhCN } from '../../../../renderer/i18n/zh-CN.ts';
import { NOTES, SOUNDS } from '../../../../renderer/sound/sounds.ts';
import { chooseVoice } from '../../../../renderer/sound/voice.ts';

const CLIPS = join(import.meta.dirname, '../../../../renderer/sound/clips');

describe('the sounds', () => {
  it('are all different', () => {
    const tunes = SOUNDS.map((sound) =>
      NOTES[sound].map(({ hertz, startMs, wave }) => `${wave} ${hertz} ${startMs}`).join(),
    );
    expect(new Set(tunes).size).toBe(SOUNDS.length);
  });

  it('differ in their words too', () => {
    for (const { says } of [zhCN.sound, en.sound]) {
      const words = Object.values(says);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe.each([
  ['zh-CN', zhCN.sound.says],
  ['en', en.sound.says],
] as const)('the recorded words in %s', (language, says) => {
  it('are those of the texts', () => {
    const recorded: unknown = JSON.parse(readFileSync(join(CLIPS, language, 'words.json'), 'utf8'));
    expect(recorded).toEqual(says);
  });

  it.each(Object.keys(says))('have a clip for %s', (sound) => {
    const file = join(CLIPS, language, `${sound}.mp3`);
    expect(existsSync(file) && statSync(file).size).toBeGreaterThan(1_000);
  });
});

const voice = (lang: string, localService = true, isDefault = false) => ({
  lang,
  localService,
  default: isDefault,
});

describe('chooseVoice', () => {
  it('takes a Mandarin voice of this PC, the default one first', () => {
    const chosen = voice('zh_CN', true, true);
    expect(chooseVoice([voice('en-US'), voice('cmn'), chosen], 'zh-CN')).toBe(chosen);
  });

  it('takes no voice that needs a network, and none of another language', () => {
    const others = [voice('zh-CN', false), voice('zh-HK'), voice('yue'), voice('en-GB')];
    expect(chooseVoice(others, 'zh-CN')).toBeNull();
    expect(chooseVoice([], 'en')).toBeNull();
  });
});
