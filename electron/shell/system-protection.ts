import { safeStorage } from 'electron';
import type { SystemProtection } from '../ledger/key-file.ts';

/**
 * The operating system's key store through Electron. Call it when the app is ready. On Linux
 * without a keyring Electron may offer `basic_text`, a fixed password: that protects nothing and
 * counts as not available.
 */
export function systemProtection(): SystemProtection {
  const basicText =
    process.platform === 'linux' &&
    'getSelectedStorageBackend' in safeStorage &&
    safeStorage.getSelectedStorageBackend() === 'basic_text';
  return {
    available: safeStorage.isEncryptionAvailable() && !basicText,
    protect: (plain) => safeStorage.encryptString(plain),
    unprotect: (wrapped) => safeStorage.decryptString(wrapped),
  };
}
