import { parentPort } from 'node:worker_threads';
import { messageOf } from '../../shared/errors/message-of.ts';
import type { PageAnswer, PageQuestion } from './page-reader-threads.ts';
import { createPageReader } from './read-page.ts';

/** The entry file of the threads that read pages. */
const read = createPageReader();

const answer = ({ id, pdf, reading, share }: PageQuestion): Promise<PageAnswer> =>
  read(pdf, reading, share).then(
    (pages) => ({ id, pages }),
    (error: unknown) => ({ id, broken: messageOf(error) }),
  );

const port = parentPort;
port?.on('message', (question: PageQuestion) => {
  void answer(question).then((answered) => port.postMessage(answered));
});
