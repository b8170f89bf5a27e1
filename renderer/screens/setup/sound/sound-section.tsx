import { SoundOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SoundSettings } from '../../../../shared/sound.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { QUERY, useInfo } from '../../../queries.ts';
import { useSpeaker } from '../../../sound/speaker.ts';
import { SOUNDS } from '../../../sound/sounds.ts';
import { faultOf, valueOf } from '../../../station.ts';
import { Section } from '../section.tsx';
import { VoiceLine } from './voice-line.tsx';
import './sound-section.css';

const STEP = 10;

/** How loud the bench is, and what each outcome sounds like. Kept at once, and heard at once. */
export function SoundSection(): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const client = useQueryClient();
  const play = useSpeaker();
  const { settings, readOnly } = useInfo();
  const { sound } = settings;
  const keep = useMutation({
    mutationFn: (wanted: SoundSettings) => valueOf(window.station.keepSound(wanted)),
    onSuccess: (info) => {
      client.setQueryData(QUERY.info, info);
      play('printed');
    },
  });
  const disabled = readOnly !== null;
  return (
    <Section title={t('sound.section')}>
      <p className="sound-voice">{t('sound.hint')}</p>
      <div className="sound-volume">
        <label htmlFor={`${id}-volume`}>{t('sound.volume')}</label>
        <input
          id={`${id}-volume`}
          type="range"
          min={0}
          max={100}
          step={STEP}
          value={sound.volume}
          disabled={disabled}
          data-testid="sound-volume"
          onChange={({ target }) => keep.mutate({ ...sound, volume: Number(target.value) })}
        />
        <output htmlFor={`${id}-volume`}>{sound.volume}%</output>
      </div>
      {sound.volume === 0 && <p data-tone="attention">{t('sound.silent')}</p>}
      <label className="sound-speech">
        <input
          type="checkbox"
          checked={sound.speech}
          disabled={disabled}
          data-testid="sound-speech"
          onChange={({ target }) => keep.mutate({ ...sound, speech: target.checked })}
        />
        {t('sound.speech')}
      </label>
      <VoiceLine />
      <ul className="sound-tests" aria-label={t('sound.try')}>
        {SOUNDS.map((name) => (
          <li key={name}>
            <button type="button" data-testid={`sound-test-${name}`} onClick={() => play(name)}>
              <SoundOutlined aria-hidden /> {t(`sound.names.${name}`)}
            </button>
          </li>
        ))}
      </ul>
      {keep.error !== null && <FaultNote fault={faultOf(keep.error)} />}
    </Section>
  );
}
