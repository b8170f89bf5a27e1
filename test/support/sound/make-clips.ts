import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '../../../renderer/i18n/en.ts';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';

/**
 * Records what the station says at PCs without a voice: `node test/support/sound/make-clips.ts`,
 * with the Debian packages espeak-ng and lame. Run it again when `sound.says` changes in the texts.
 */
const CLIPS = fileURLToPath(new URL('../../../renderer/sound/clips/', import.meta.url));
const SPOKEN = [
  { language: 'zh-CN', voice: 'cmn', wordsPerMinute: '260', words: zhCN.sound.says },
  { language: 'en', voice: 'en-us', wordsPerMinute: '190', words: en.sound.says },
];
const LARGEST_BYTES = 10_000_000;

for (const { language, voice, wordsPerMinute, words } of SPOKEN) {
  mkdirSync(join(CLIPS, language), { recursive: true });
  for (const [sound, text] of Object.entries(words)) {
    const wave = execFileSync(
      'espeak-ng',
      ['-v', voice, '-s', wordsPerMinute, '-a', '180', '-z', '--stdout', text],
      { maxBuffer: LARGEST_BYTES },
    );
    const file = join(CLIPS, language, `${sound}.mp3`);
    execFileSync('lame', ['--quiet', '-m', 'm', '-b', '32', '-', file], { input: wave });
  }
  writeFileSync(join(CLIPS, language, 'words.json'), `${JSON.stringify(words, null, 2)}\n`);
}
