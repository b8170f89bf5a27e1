import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelKey } from '../../../../shared/ids.ts';
import type { StoryEntry } from '../../../../shared/parcel-story.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { useTimes } from '../../../i18n/use-times.ts';
import { faultOf } from '../../../station.ts';
import { StoryCallLine } from './story-call.tsx';
import { StoryEventLine } from './story-event.tsx';
import { useStory } from './use-story.ts';
import './story.css';

/** The whole story of a parcel, the newest thing first. */
export function Story({ orderId, packId }: ParcelKey): ReactElement {
  const { t } = useTranslation();
  const { data, error } = useStory({ orderId, packId });
  return (
    <section className="story" aria-label={t('story.title')} data-testid="story">
      <h3>{t('story.title')}</h3>
      {error !== null && <FaultNote fault={faultOf(error)} />}
      <ol>
        {data?.toReversed().map((entry, place, entries) => (
          <li key={entries.length - place} data-testid="story-entry" data-kind={kindOf(entry)}>
            <StoryTime entry={entry} before={entries[place - 1]} />
            {entry.type === 'event' ? (
              <StoryEventLine event={entry} />
            ) : (
              <StoryCallLine call={entry} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const kindOf = (entry: StoryEntry): string => (entry.type === 'event' ? entry.kind : entry.path);

interface StoryTimeProps {
  readonly entry: StoryEntry;
  /** The entry above. */
  readonly before: StoryEntry | undefined;
}

/** The day stands only where it changes. */
function StoryTime({ entry, before }: StoryTimeProps): ReactElement {
  const times = useTimes();
  const day = times.day(entry.atMs);
  return (
    <time dateTime={new Date(entry.atMs).toISOString()}>
      {(before === undefined || times.day(before.atMs) !== day) && (
        <span className="story-day">{day}</span>
      )}
      {times.clock(entry.atMs)}
    </time>
  );
}
