import type { PracticeOrder } from '../../../electron/practice/douyin/scenario.ts';
import type { PracticeFault } from '../../../electron/practice/faults.ts';
import type { ErrorCode } from '../../../shared/errors/codes.ts';

/**
 * What is out of the ordinary about one parcel. `not_imported`: the platform knows the order, with
 * a receiver that only its own program can print, so that the parcel is put aside. `paper_lost`, `word_lost`: the print command says
 * nothing, and the label did not come out, or did; `doubt_left`: the same as the second, put off
 * until the label is scanned.
 */
export type Incident =
  | 'none'
  | 'trigger_twice'
  | 'scanned_again'
  | 'confirmed_by_key'
  | 'confirmed_by_command'
  | 'damaged'
  | 'not_imported'
  | 'refused'
  | 'paper_lost'
  | 'word_lost'
  | 'doubt_left'
  | 'printer_refuses';

/** How the gateway fails for a while. */
export type Outage = 'unreachable' | 'answers_lost' | 'errors_500';

export type ShiftStep =
  | { readonly kind: 'sign_in'; readonly operator: string }
  /** A code that is no parcel to pack, and what the station says of it. */
  | { readonly kind: 'stray'; readonly code: string; readonly says: ErrorCode }
  /** `hitch`: the first try of the call for its number meets it. */
  | {
      readonly kind: 'parcel';
      readonly orderId: string;
      readonly incident: Incident;
      readonly hitch: PracticeFault | null;
    }
  /** Two orders in one burst, then their labels. */
  | { readonly kind: 'burst'; readonly orderIds: readonly [string, string] }
  /** `inHand` has its label when it begins and is confirmed while it lasts. */
  | {
      readonly kind: 'outage';
      readonly outage: Outage;
      readonly inHand: string;
      readonly orderIds: readonly string[];
    }
  /** `unanswered` has been asked for without an answer, and the label of `claimed` is on its way. */
  | { readonly kind: 'plug_pulled'; readonly unanswered: string; readonly claimed: string };

/** A shift from its first badge to its last label, the same for the same seed. */
export interface ShiftPlan {
  readonly steps: readonly ShiftStep[];
  /** Orders that a file brings before the first scan. */
  readonly imported: readonly string[];
  /** Orders that the platform knows something of. */
  readonly platform: readonly PracticeOrder[];
}
