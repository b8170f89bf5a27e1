import type { QueryClient } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import type { StationInfo } from '../../shared/ipc/contract.ts';
import { DEFAULT_SOUND } from '../../shared/sound.ts';
import { QUERY } from '../queries.ts';
import { createSpeaker } from './create-speaker.ts';
import type { Speaker } from './speaker.ts';

/** The speaker of the window: as loud as the bench is set to, in the language on screen. */
export const stationSpeaker = (texts: i18n, queries: QueryClient): Speaker =>
  createSpeaker({
    settings: () => queries.getQueryData<StationInfo>(QUERY.info)?.settings.sound ?? DEFAULT_SOUND,
    language: () => (texts.language === 'en' ? 'en' : 'zh-CN'),
    words: (sound) => (sound === 'item' ? null : texts.t(`sound.says.${sound}`)),
  });
