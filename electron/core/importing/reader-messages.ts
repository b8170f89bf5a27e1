import type { Fault } from '../../../shared/errors/codes.ts';
import type { ColumnMapping } from '../../../shared/import-views.ts';
import type { Result } from '../../../shared/result.ts';
import type { ImportFile, OpenedFile, RowDigest } from './import-reader.ts';
import type { PreparedRow } from './prepare-row.ts';
import type { TableOverrides } from './table-orders.ts';

/** A question to the reader on its thread. */
export type ReaderQuestion =
  | { readonly verb: 'open'; readonly file: ImportFile; readonly overrides: TableOverrides }
  | { readonly verb: 'map'; readonly mapping: ColumnMapping }
  | { readonly verb: 'digests' | 'rows'; readonly from: number; readonly count: number };

export interface ReaderAsk {
  readonly id: number;
  readonly question: ReaderQuestion;
}

/** What the reader says; `broken` is a bug, told by its message. */
export type ReaderReply =
  | { readonly verb: 'open'; readonly value: Result<OpenedFile, Fault> }
  | { readonly verb: 'map'; readonly value: number }
  | { readonly verb: 'digests'; readonly value: readonly RowDigest[] }
  | { readonly verb: 'rows'; readonly value: readonly PreparedRow[] }
  | { readonly verb: 'broken'; readonly message: string };

export interface ReaderAnswer {
  readonly id: number;
  readonly reply: ReaderReply;
}
