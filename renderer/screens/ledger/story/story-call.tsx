import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fault } from '../../../../shared/errors/codes.ts';
import { describeFault } from '../../../../shared/errors/describe.ts';
import type { StoryCall } from '../../../../shared/parcel-story.ts';
import type { Tone } from '../../../components/tone.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

const TONES: Readonly<Record<NonNullable<StoryCall['outcome']>, Tone>> = {
  ok: 'idle',
  not_sent: 'attention',
  rejected: 'stop',
  refused: 'stop',
  unknown: 'stop',
};

/** One call of the gateway, with its own words and what support asks for. */
export function StoryCallLine({ call }: { readonly call: StoryCall }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { outcome, faultCode, gatewayCode, gatewayText, traceId, durationMs, tries } = call;
  const facts = [
    ...(durationMs === null ? [] : [`${durationMs} ms`]),
    ...(tries > 1 ? [t('story.tries', { n: tries })] : []),
    ...(faultCode === null ? [] : [describeFault(fault(faultCode), language).title]),
  ];
  return (
    <div
      className="story-line story-call"
      data-tone={outcome === null ? 'working' : TONES[outcome]}
    >
      <strong>{t(`story.call.${outcome ?? 'open'}`)}</strong>
      {facts.length > 0 && <span className="story-facts">{facts.join(' · ')}</span>}
      <span className="story-path mono">{call.path}</span>
      {gatewayText !== null && (
        <q className="story-words">
          {gatewayText}
          {gatewayCode !== null && <span className="mono"> {gatewayCode}</span>}
        </q>
      )}
      {traceId !== null && traceId !== '' && (
        <span className="story-path mono">{t('story.trace', { traceId })}</span>
      )}
    </div>
  );
}
