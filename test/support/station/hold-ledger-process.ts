import { accessLedger } from '../../../electron/core/ledger-access.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';

/** Opens a ledger, says how that went, and holds it until it is stopped. */
const access = accessLedger(process.argv[2] ?? '', 'live', NO_SYSTEM_PROTECTION, Date.now);
process.stdout.write(`${access.ok ? 'ok' : access.error.code}\n`);
setInterval(() => undefined, 60_000);
