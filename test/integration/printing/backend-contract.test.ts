import { ensureDebianPackages } from '../../support/debian.ts';
import { LABEL_PRINTER_PACKAGES } from '../../support/printer/label-printer.ts';
import { keepsTheContract } from './backend-contract.ts';
import { keepsTheDocumentContract } from './document-contract.ts';
import { dialogWorld, directWorld, fileWorld, programWorld } from './backend-worlds.ts';
import { windowsWorld } from './windows-world.ts';

const packages = await ensureDebianPackages(LABEL_PRINTER_PACKAGES);

keepsTheContract('the dialog', dialogWorld);
keepsTheContract('lp', directWorld, packages.ok ? null : packages.reason);
keepsTheContract('SumatraPDF', windowsWorld);
keepsTheContract('file', fileWorld);
keepsTheContract("Douyin's program", () => programWorld('douyin'));
keepsTheContract("Pinduoduo's program", () => programWorld('pinduoduo'));
keepsTheContract("Cainiao's program", () => programWorld('cainiao'));

keepsTheDocumentContract('the dialog', dialogWorld);
keepsTheDocumentContract('lp', directWorld, packages.ok ? null : packages.reason);
keepsTheDocumentContract('SumatraPDF', windowsWorld);
