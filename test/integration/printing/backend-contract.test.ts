import { ensureDebianPackages } from '../../support/debian.ts';
import { LABEL_PRINTER_PACKAGES } from '../../support/printer/label-printer.ts';
import { canBeCancelled, keepsTheContract, needsAPlace } from './backend-contract.ts';
import { documentCanBeCancelled, keepsTheDocumentContract } from './document-contract.ts';
import { dialogWorld, directWorld, fileWorld, programWorld } from './backend-worlds.ts';
import { windowsWorld } from './windows-world.ts';

const packages = await ensureDebianPackages(LABEL_PRINTER_PACKAGES);

const skip = packages.ok ? null : packages.reason;

keepsTheContract('the dialog', dialogWorld);
canBeCancelled('the dialog', dialogWorld);

keepsTheContract('lp', directWorld, skip);
needsAPlace('lp', directWorld, skip);

keepsTheContract('SumatraPDF', windowsWorld);
needsAPlace('SumatraPDF', windowsWorld);

keepsTheContract('file', fileWorld);
needsAPlace('file', fileWorld);

for (const platform of ['douyin', 'pinduoduo', 'cainiao'] as const) {
  const start = (): ReturnType<typeof programWorld> => programWorld(platform);
  keepsTheContract(`the program of ${platform}`, start);
  needsAPlace(`the program of ${platform}`, start);
  canBeCancelled(`the program of ${platform}`, start);
}

keepsTheDocumentContract('the dialog', dialogWorld);
documentCanBeCancelled('the dialog', dialogWorld);
keepsTheDocumentContract('lp', directWorld, skip);
keepsTheDocumentContract('SumatraPDF', windowsWorld);
