/** Hands codes on one after another, in the order they came; none is dropped. */
export interface ScanQueue {
  readonly add: (code: string) => void;
}

interface ScanQueueDeps {
  /** Settles when the next code may follow. */
  readonly handle: (code: string) => Promise<void>;
  /** How many codes are not done, after every change. */
  readonly onLength: (length: number) => void;
  /** What `handle` threw; the queue goes on. */
  readonly onError: (error: unknown) => void;
}

export function createScanQueue({ handle, onLength, onError }: ScanQueueDeps): ScanQueue {
  let line: Promise<void> = Promise.resolve();
  let length = 0;
  const count = (by: number): void => {
    length += by;
    onLength(length);
  };
  return {
    add: (code) => {
      count(1);
      line = line
        .then(() => handle(code))
        .catch(onError)
        .finally(() => count(-1));
    },
  };
}
