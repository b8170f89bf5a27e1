import { Form, Segmented, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../../shared/label/paper.ts';
import {
  PAPER_LIMITS,
  USUAL_PAPERS,
  isSamePaper,
  paperName,
} from '../../../../shared/label/paper.ts';
import type { PrinterProfile } from '../../../../shared/label/profile.ts';
import {
  MAX_OFFSET_MM,
  SCALE_LIMITS,
  profileOf,
  withProfile,
} from '../../../../shared/label/profile.ts';
import { NumberField } from './number-field.tsx';

interface ProfileFieldsProps {
  readonly printer: string;
  /** All profiles; given and taken by the form. */
  readonly value?: readonly PrinterProfile[];
  readonly onChange?: (profiles: readonly PrinterProfile[]) => void;
}

const RESOLUTIONS = [203, 300] as const satisfies readonly PrinterProfile['dpi'][];
const TURNS = [0, 90, 180, 270] as const satisfies readonly PrinterProfile['rotation'][];
const OWN = 'own';
const FIRST_OWN_PAPER: Paper = { widthMm: 100, heightMm: 100 };

const { minWidthMm, maxWidthMm, minHeightMm, maxHeightMm } = PAPER_LIMITS;
/** The sides of a paper of the bench's own. */
const SIDES = [
  { id: 'paper-width', text: 'width', of: 'widthMm', min: minWidthMm, max: maxWidthMm },
  { id: 'paper-height', text: 'height', of: 'heightMm', min: minHeightMm, max: maxHeightMm },
] as const;

const SHIFT = { unit: 'mm', min: -MAX_OFFSET_MM, max: MAX_OFFSET_MM } as const;
/** What the calibration sheet finds. */
const PLACES = [
  { id: 'offset-x', text: 'offsetX', of: 'offsetXMm', ...SHIFT },
  { id: 'offset-y', text: 'offsetY', of: 'offsetYMm', ...SHIFT },
  { id: 'scale', text: 'scale', of: 'scalePercent', unit: '%', ...SCALE_LIMITS },
] as const;

/** The profile of one printer, as fields. */
export function ProfileFields({ printer, value, onChange }: ProfileFieldsProps): ReactElement {
  const { t } = useTranslation();
  const profile = profileOf(value ?? [], printer);
  const { paper } = profile;
  const usual = USUAL_PAPERS.find((known) => isSamePaper(known, paper));
  const set = (change: Partial<PrinterProfile>): void =>
    onChange?.(withProfile(value ?? [], { ...profile, ...change }));
  return (
    <div className="setup-profile">
      <Form.Item
        label={t('setup.profile.paper')}
        extra={t('setup.profile.paperHelp')}
        htmlFor="profile-paper"
      >
        <Select
          id="profile-paper"
          data-testid="setup-paper"
          value={usual === undefined ? OWN : paperName(usual)}
          onChange={(name: string) =>
            set({
              paper: USUAL_PAPERS.find((known) => paperName(known) === name) ?? FIRST_OWN_PAPER,
            })
          }
          options={[
            ...USUAL_PAPERS.map((known) => ({
              value: paperName(known),
              label: `${paperName(known)} mm${known.heightMm > 150 ? ` · ${t('setup.profile.twoParts')}` : ''}`,
            })),
            { value: OWN, label: t('setup.profile.ownPaper') },
          ]}
        />
      </Form.Item>
      {usual === undefined && (
        <div className="setup-profile-pair">
          {SIDES.map(({ id, text, of, min, max }) => (
            <NumberField
              key={id}
              id={id}
              label={t(`setup.profile.${text}`)}
              unit="mm"
              min={min}
              max={max}
              step={1}
              value={paper[of]}
              onChange={(lengthMm) => set({ paper: { ...paper, [of]: lengthMm } })}
            />
          ))}
        </div>
      )}
      <div className="setup-profile-pair">
        <Form.Item label={t('setup.field.dpi')} extra={t('setup.help.dpi')}>
          <Segmented
            data-testid="setup-dpi"
            value={profile.dpi}
            onChange={(dpi) => set({ dpi })}
            options={RESOLUTIONS.map((dpi) => ({ value: dpi, label: `${dpi} dpi` }))}
          />
        </Form.Item>
        <Form.Item label={t('setup.profile.rotation')} extra={t('setup.profile.rotationHelp')}>
          <Segmented
            data-testid="setup-rotation"
            value={profile.rotation}
            onChange={(rotation) => set({ rotation })}
            options={TURNS.map((turn) => ({ value: turn, label: `${turn}°` }))}
          />
        </Form.Item>
      </div>
      <div className="setup-profile-three">
        {PLACES.map(({ id, text, of, unit, min, max }) => (
          <NumberField
            key={id}
            id={id}
            label={t(`setup.profile.${text}`)}
            help={t(`setup.profile.${text}Help`)}
            unit={unit}
            min={min}
            max={max}
            step={0.1}
            value={profile[of]}
            onChange={(measure) => set({ [of]: measure })}
          />
        ))}
      </div>
    </div>
  );
}
