import { z } from 'zod';
import { faultSchema } from './errors/codes.ts';
import { jobIdSchema, orderIdSchema, packIdSchema, parcelKeySchema, trackNoSchema } from './ids.ts';
import { printBackendSchema, spoolerViewSchema } from './states.ts';

/** Most parcels that one request names one by one. */
const MOST_KEYS = 20_000;
/** So many labels in line are listed; the others are counted. */
export const MOST_LISTED = 20;

/** One way to paper to one printer; the dialog chooses its printer itself and is one lane. */
export const laneSchema = z.object({
  backend: printBackendSchema,
  /** A print queue, a printer of the platform's program, a folder; null where none is named. */
  printer: z.string().max(1024).nullable(),
});
export type Lane = Readonly<z.infer<typeof laneSchema>>;

/** One text per lane, for maps and keys of lists. */
export const laneText = ({ backend, printer }: Lane): string => `${backend}\n${printer ?? ''}`;

/** The order labels come out in: by what is in the box, by wave, or as the parcels were imported. */
export const PICK_ORDERS = ['goods', 'wave', 'import'] as const;
export const pickOrderSchema = z.enum(PICK_ORDERS);
export type PickOrder = z.infer<typeof pickOrderSchema>;

/** Which parcels with a number and without a label are meant. Null and `""` leave none out. */
export const labelFilterSchema = z.object({
  /** Any part of an order id, of a number or of the goods. */
  text: z.string().max(64),
  channel: z.string().max(16).nullable(),
  carrier: z.string().max(64).nullable(),
  wave: z.string().max(64).nullable(),
  /** One kind of goods, by its place in the ledger. */
  goodsId: z.int().nullable(),
  /** The file that the parcel came from. */
  source: z.string().max(255).nullable(),
  /** The shop that the number was issued with. */
  shop: z.string().max(64).nullable(),
  /** The batch that asked for the number. */
  batchId: z.int().nullable(),
});
export type LabelFilter = Readonly<z.infer<typeof labelFilterSchema>>;

export const EVERY_LABEL: LabelFilter = {
  text: '',
  channel: null,
  carrier: null,
  wave: null,
  goodsId: null,
  source: null,
  shop: null,
  batchId: null,
};

/** A parcel that has a number in use and no label. */
export const unlabelledParcelSchema = z.object({
  orderId: orderIdSchema,
  packId: packIdSchema,
  trackNo: trackNoSchema,
  channel: z.string(),
  carrier: z.string(),
  shop: z.string(),
  wave: z.string(),
  source: z.string(),
  itemSummary: z.string(),
  issuedAtMs: z.int().nullable(),
  /** Why an earlier label did not come out; null where none was tried. */
  fault: faultSchema.nullable(),
});
export type UnlabelledParcel = z.infer<typeof unlabelledParcelSchema>;

const counted = z.object({ value: z.string(), count: z.int() });

/** What the parcels without a label can be told apart by, the most frequent first. */
export const labelFacetsSchema = z.object({
  channels: z.array(counted),
  carriers: z.array(counted),
  waves: z.array(counted),
  sources: z.array(counted),
  shops: z.array(counted),
  /** The newest batch first. */
  batches: z.array(z.object({ batchId: z.int(), createdAtMs: z.int(), count: z.int() })),
  goods: z.array(
    z.object({ goodsId: z.int(), name: z.string(), specs: z.string(), count: z.int() }),
  ),
});
export type LabelFacets = z.infer<typeof labelFacetsSchema>;

/** Which labels a print run is made of. Parcels that have a label are left out. */
export const labelSelectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keys'), keys: z.array(parcelKeySchema).min(1).max(MOST_KEYS) }),
  z.object({
    kind: z.literal('filter'),
    filter: labelFilterSchema,
    except: z.array(parcelKeySchema).max(MOST_KEYS),
  }),
]);
export type LabelSelection = Readonly<z.infer<typeof labelSelectionSchema>>;

/** How many labels would go to a lane, by today's setup. */
export const lanePreviewSchema = z.object({
  lane: laneSchema,
  labels: z.int(),
  /** Labels handed over at once; 1 where each goes alone. */
  perDocument: z.int(),
});
export type LanePreview = z.infer<typeof lanePreviewSchema>;

/**
 * `gathering`: its labels are being written down, nothing was printed. `paused`: by a person, by a
 * fault, or by the end of the program. `finished`: every label was handed over or has its fault.
 */
export const printRunStateSchema = z.enum([
  'gathering',
  'running',
  'paused',
  'cancelled',
  'finished',
]);
export type PrintRunState = z.infer<typeof printRunStateSchema>;

/** Labels by what is known about their paper. They add up to all of them. */
export const printTallySchema = z.object({
  /** Not handed over, or certainly without paper and to be handed over again. */
  left: z.int(),
  /** Being handed over right now. */
  underWay: z.int(),
  spooled: z.int(),
  confirmed: z.int(),
  doubtful: z.int(),
  /** Has a fault of its own and no paper; the parcel stays among those without a label. */
  failed: z.int(),
  /** Got its label outside this run. */
  elsewhere: z.int(),
});
export type PrintTally = z.infer<typeof printTallySchema>;

/**
 * What a lane waits for before it takes anything further. `doubt`: a person's word about a label.
 * `spooler`: the spooler still holds the document before. `null`: nothing.
 */
export const laneWaitSchema = z.enum(['doubt', 'spooler']).nullable();

export const runLaneSchema = z.object({
  lane: laneSchema,
  tally: printTallySchema,
  /** Labels of this run that the spooler took and still holds, as far as it says. */
  held: z.int(),
  /** What the spooler says about them; the worst of several. Null where it was not asked. */
  spooler: spoolerViewSchema.nullable(),
  waitsFor: laneWaitSchema,
});
export type RunLane = z.infer<typeof runLaneSchema>;

export const printRunViewSchema = z.object({
  runId: z.int(),
  createdAtMs: z.int(),
  operator: z.string(),
  order: pickOrderSchema,
  state: printRunStateSchema,
  /** Why it paused by itself; null where a person did. */
  fault: faultSchema.nullable(),
  total: z.int(),
  tally: printTallySchema,
  /** The lanes its labels went to or will go to. */
  lanes: z.array(runLaneSchema),
  /** Labels of it with a fault of their own, the first `MOST_LISTED`. */
  failures: z.array(parcelKeySchema.extend({ place: z.int(), fault: faultSchema })),
});
export type PrintRunView = z.infer<typeof printRunViewSchema>;

/** What follows where the last good label in somebody's hand is this one. */
export const lastGoodViewSchema = z.object({
  runId: z.int(),
  lane: laneSchema,
  /** Its place in the run, from 1; 0 where none of them came out. */
  place: z.int(),
  /** Null where none of them came out. */
  last: parcelKeySchema.extend({ trackNo: trackNoSchema }).nullable(),
  /** Labels that are confirmed by it, itself included; those confirmed before are not counted. */
  confirmed: z.int(),
  /** Labels before it that may never have reached the printer; they stay as they are. */
  unsure: z.int(),
  /** Labels after it that were handed over, and are printed again. */
  again: z.int(),
  /** Of those, how many the spooler still holds: they are cancelled there first. */
  held: z.int(),
  /** Labels of the run that were never handed over, on all lanes. */
  left: z.int(),
  /** Labels after it that a person or a scan saw already; they are not printed again. */
  seenLater: z.int(),
});
export type LastGoodView = z.infer<typeof lastGoodViewSchema>;

/** A doubtful label that stops its lane. */
export const laneDoubtSchema = parcelKeySchema.extend({
  jobId: jobIdSchema,
  trackNo: trackNoSchema,
  itemSummary: z.string(),
  copy: z.int(),
  sinceMs: z.int(),
  fault: faultSchema.nullable(),
  /** The print run it is of; null where it was scanned. */
  runId: z.int().nullable(),
});
export type LaneDoubt = z.infer<typeof laneDoubtSchema>;

export const laneViewSchema = z.object({
  lane: laneSchema,
  waitsFor: laneWaitSchema,
  /** The oldest doubt that stops it; null where none does. */
  doubt: laneDoubtSchema.nullable(),
  /** How many doubts stop it. */
  doubts: z.int(),
  /** Labels in line that were asked for one by one (scans, reprints). */
  queued: z.int(),
  /** The first `MOST_LISTED` of them. */
  waiting: z.array(parcelKeySchema.extend({ jobId: jobIdSchema })),
  /** Labels being handed over right now. */
  underWay: z.int(),
  /** Labels that the spooler took and still holds, as far as it says. */
  held: z.int(),
  spooler: spoolerViewSchema.nullable(),
});
export type LaneView = z.infer<typeof laneViewSchema>;
