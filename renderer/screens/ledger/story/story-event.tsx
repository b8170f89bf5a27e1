import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryEvent } from '../../../../shared/parcel-story.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { eventFacts, toneOf } from './event-facts.ts';

/** One thing that the station wrote down. */
export function StoryEventLine({ event }: { readonly event: StoryEvent }): ReactElement {
  const { t } = useTranslation();
  const facts = eventFacts(event, t, useLanguage());
  return (
    <div className="story-line" data-tone={toneOf(event)}>
      <strong>{t(`story.event.${event.kind}`)}</strong>
      {facts.length > 0 && <span className="story-facts">{facts.join(' · ')}</span>}
      {event.operator !== '' && <span className="story-operator">{event.operator}</span>}
    </div>
  );
}
