import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../command.ts';
import { pollUntil } from '../poll.ts';

/**
 * How the print command behaves. `paper_lost`: it ends well, says nothing, and no label comes out;
 * `word_lost`: the label comes out and nothing is said; `hung`: neither a label nor a word.
 */
type PrintCommandMode = 'good' | 'paper_lost' | 'word_lost' | 'hung';

/** An `lp` before the system's own, which it calls. */
export interface PrintCommand {
  /** For the environment of the program that prints. */
  readonly path: string;
  readonly behave: (mode: PrintCommandMode) => void;
  /** Settles when it hangs. */
  readonly hangs: () => Promise<void>;
  /** Ends the one that hangs. */
  readonly end: () => void;
}

const script = (lp: string, modeFile: string, pidFile: string): string => `#!/bin/sh
case "$(cat '${modeFile}')" in
  paper_lost) exec cat > /dev/null ;;
  word_lost) exec '${lp}' "$@" > /dev/null ;;
  hung) echo $$ > '${pidFile}.new'; mv '${pidFile}.new' '${pidFile}'; exec sleep 600 ;;
  *) exec '${lp}' "$@" ;;
esac
`;

/** @param folder an empty one of its own */
export async function createPrintCommand(folder: string): Promise<PrintCommand> {
  const own = (await runCommand('sh', ['-c', 'command -v lp'])).trim();
  const modeFile = join(folder, 'mode');
  const pidFile = join(folder, 'pid');
  const program = join(folder, 'lp');
  const behave = (mode: PrintCommandMode): void => writeFileSync(modeFile, mode);
  behave('good');
  writeFileSync(program, script(own, modeFile, pidFile));
  chmodSync(program, 0o755);
  return {
    path: `${folder}:${process.env['PATH']}`,
    behave,
    hangs: async () => {
      await pollUntil(async () => existsSync(pidFile) || undefined, {
        deadlineMs: 30_000,
        what: 'the print command to hang',
      });
    },
    end: () => {
      process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
      rmSync(pidFile);
    },
  };
}
