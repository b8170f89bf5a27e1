import { parentPort } from 'node:worker_threads';
import { messageOf } from '../../../shared/errors/message-of.ts';
import { createImportReader } from './import-reader.ts';
import type { ReaderAnswer, ReaderAsk, ReaderQuestion, ReaderReply } from './reader-messages.ts';

/** The entry file of the thread that reads order files. */
const reader = createImportReader();

async function replyTo(question: ReaderQuestion): Promise<ReaderReply> {
  switch (question.verb) {
    case 'open':
      return { verb: 'open', value: await reader.open(question.file, question.overrides) };
    case 'map':
      return { verb: 'map', value: await reader.map(question.mapping) };
    case 'digests':
      return { verb: 'digests', value: await reader.digests(question.from, question.count) };
    case 'rows':
      return { verb: 'rows', value: await reader.rows(question.from, question.count) };
  }
}

async function answer({ id, question }: ReaderAsk): Promise<ReaderAnswer> {
  const reply = await replyTo(question).catch((error: unknown): ReaderReply => ({
    verb: 'broken',
    message: messageOf(error),
  }));
  return { id, reply };
}

const port = parentPort;
port?.on('message', (ask: ReaderAsk) => {
  void answer(ask).then((answered) => port.postMessage(answered));
});
