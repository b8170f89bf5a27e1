import type { TFunction } from 'i18next';
import { carrierName } from '../../../../shared/carriers.ts';
import { channelName } from '../../../../shared/channels.ts';
import { fault, isErrorCode } from '../../../../shared/errors/codes.ts';
import { describeFault } from '../../../../shared/errors/describe.ts';
import type { Language } from '../../../../shared/language.ts';
import type { StoryEvent } from '../../../../shared/parcel-story.ts';
import { printerReadinessSchema } from '../../../../shared/print-routing.ts';
import type { Tone } from '../../../components/tone.ts';

/** How an event is meant at a glance; most are plain progress. */
export function toneOf({ kind }: StoryEvent): Tone {
  switch (kind) {
    case 'number_issued':
    case 'print_confirmed':
      return 'good';
    case 'number_refused':
    case 'number_conflict':
    case 'print_failed':
    case 'print_doubtful':
    case 'number_unknown':
      return 'stop';
    case 'cancel_refused':
    case 'cancel_unknown':
    case 'number_cancelled':
    case 'number_recycled':
    case 'print_cancelled':
    case 'print_word_too_late':
    case 'print_moved_to_spare':
    case 'print_printer_not_ready':
    case 'receiver_revealed':
      return 'attention';
    default:
      return 'working';
  }
}

/** What an event says besides its kind, in the packer's words; unknown facts are left out. */
export function eventFacts(event: StoryEvent, t: TFunction, language: Language): readonly string[] {
  const { detail, label } = event;
  const facts: string[] = [];
  const text = (name: string): string | null => {
    const value = detail[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const add = (value: string | null): void => {
    if (value !== null) facts.push(value);
  };
  const addPrinter = (name: string | null, is: string | null): void => {
    const readiness = printerReadinessSchema.safeParse(is);
    if (name !== null && readiness.success) add(`${name}: ${t(`state.printer.${readiness.data}`)}`);
  };
  if (label !== null && label.copy > 1) add(t('parcel.copyMark', { n: label.copy - 1 }));
  if (label !== null && label.reason !== null) add(t(`reason.${label.reason}`));
  if (event.kind === 'print_queued' && text('role') === 'lead') add(t('story.byLead'));
  if (label !== null && event.kind === 'print_spooled') add(label.printer);
  if (event.kind === 'print_moved_to_spare' || event.kind === 'print_printer_not_ready') {
    addPrinter(text('printer'), text('why'));
    addPrinter(text('spare'), text('spare_is'));
  }
  const how = text('how');
  if (how === 'scan' || how === 'key' || how === 'program') add(t(`story.how.${how}`));
  const code = detail['code'];
  if (isErrorCode(code)) add(describeFault(fault(code), language).title);
  add(text('gateway_code'));
  const trackNo = text('track_no');
  const recorded = text('recorded');
  add(trackNo);
  if (recorded !== null) add(t('story.recorded', { trackNo: recorded }));
  const carrier = text('carrier');
  if (carrier !== null) add(carrierName(carrier, language));
  add(text('shop'));
  if (event.kind === 'parcel_corrected') {
    const channel = text('channel');
    if (channel !== null) add(channelName(channel));
    add(`user_id ${text('userId') ?? t('correct.noUserId')}`);
  }
  add(text('source'));
  return facts;
}
