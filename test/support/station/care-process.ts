import { z } from 'zod';
import { careTaskSchema, doCare } from '../../../electron/core/safety/care-job.ts';
import { lockLedger } from '../../../electron/ledger/ledger-lock.ts';
import { valueOf } from './result.ts';

/** Does one task on a ledger's file, as the station's own worker does, after saying that it begins. */
const task = careTaskSchema.parse(JSON.parse(z.string().parse(process.argv[2])));
valueOf(lockLedger(task.dataDir, Date.now));
process.stdout.write('begins\n');
process.stdout.write(`${JSON.stringify(doCare(task))}\n`);
