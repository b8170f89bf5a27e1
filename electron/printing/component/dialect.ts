import type { ComponentPlatform } from '../../../shared/print-component.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { JobId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import type { Sender } from '../../../shared/settings.ts';

/** All that goes into a platform's document, receivers still encrypted. */
export interface ComponentContent {
  /** Print data as the gateway gave it: one ciphertext, or a JSON object as text. */
  readonly printData: string;
  readonly signature: string;
  /** Address of the platform's label template; null where the print data brings its own. */
  readonly templateUrl: string | null;
  readonly sender: Sender;
  /** The shop's own area beside the platform's label; null where none is set up. */
  readonly own: {
    readonly templateUrl: string;
    readonly data: Readonly<Record<string, string>>;
  } | null;
  /** Query string by which Douyin's program gets the shop's key (gateway contract §8.3). */
  readonly keyParameter: string | null;
}

/** One label as one task of one document. */
export interface ComponentTask {
  readonly jobId: JobId;
  readonly trackNo: string;
  readonly printer: string;
  readonly content: ComponentContent;
}

/**
 * What a program knows of a task. `under_way`: taken, no result yet; `unclear`: it names a success
 * and a failure for the one document; `unknown`: it knows no such task.
 */
export type TaskState = 'under_way' | 'printed' | 'failed' | 'cancelled' | 'unclear' | 'unknown';

/** One message of a program, as far as the station reads it. */
export type ComponentMessage =
  | {
      readonly kind: 'printers';
      readonly requestId: string;
      readonly printers: readonly string[];
      readonly defaultPrinter: string | null;
    }
  /** Whether a task was taken. Not that paper came out. */
  | {
      readonly kind: 'taken';
      readonly requestId: string;
      readonly taskId: string;
      readonly taken: boolean;
      readonly words: string;
    }
  | {
      readonly kind: 'tasks';
      readonly requestId: string;
      readonly tasks: readonly TaskNews[];
      /** Asked for: a task that is not listed then is one that the program does not know. */
      readonly isAnswer: boolean;
    }
  | { readonly kind: 'other' };

export interface TaskNews {
  readonly taskId: string;
  readonly state: TaskState;
  /** The program's own words about a failure. */
  readonly words: string;
  /** The program's own code, as text. */
  readonly code: string;
}

/** How one platform's program is spoken to. Pure: requests out, messages in. */
export interface ComponentDialect {
  readonly platform: ComponentPlatform;
  /** It tells the state of a task on request, so that a lost socket can be made up for. */
  readonly tellsTaskState: boolean;
  /** It needs the gateway's template address and, for Douyin, the key parameter. */
  readonly needsTemplate: boolean;
  readonly needsKeyParameter: boolean;
  readonly printersRequest: (requestId: string) => object;
  /** One document in one task; a fault where the content is not what this program reads. */
  readonly printRequest: (requestId: string, task: ComponentTask) => Result<object, Fault>;
  readonly taskStateRequest: (requestId: string, jobId: JobId) => object;
  readonly readMessage: (text: string) => ComponentMessage;
}
