/** electron-builder's hook between laying the program out and signing it: what the executable may still do is fixed. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { PINNED } from './electronRuntime.mjs';
import { adaptAddon } from './pinned.mjs';

/** Every fuse by name: none is left to a default that a later Electron may change. */
export const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Argon2id runs as WebAssembly in the host; its traps stay as Electron ships them.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** @param {import('electron-builder').AfterPackContext} context */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const executable = executableOf(appOutDir, electronPlatformName, packager);
  const isTestRuntime = packager.info.framework.version === PINNED.version;
  await setFuses(executable, electronPlatformName, isTestRuntime);
  if (isTestRuntime) adaptPackagedAddon(appOutDir);
}

/**
 * @param {string} appOutDir
 * @param {string} platform
 * @param {import('electron-builder').AfterPackContext['packager']} packager
 */
function executableOf(appOutDir, platform, packager) {
  switch (platform) {
    case 'darwin':
      return path.join(appOutDir, `${packager.appInfo.productFilename}.app`);
    case 'win32':
      return path.join(appOutDir, 'cap-do.exe');
    default:
      return path.join(appOutDir, 'cap-do');
  }
}

/**
 * @param {string} executable
 * @param {string} platform
 * @param {boolean} isTestRuntime an older Electron, which lacks the newest fuse
 */
async function setFuses(executable, platform, isTestRuntime) {
  const resetAdHocDarwinSignature = platform === 'darwin';
  if (!isTestRuntime) {
    await flipFuses(executable, { version: FuseVersion.V1, strictlyRequireAllFuses: true, resetAdHocDarwinSignature, ...FUSES });
    return;
  }
  const present = await getCurrentFuseWire(executable);
  const known = Object.fromEntries(Object.entries(FUSES).filter(([fuse]) => fuse in present));
  await flipFuses(executable, { version: FuseVersion.V1, ...known });
}

/**
 * A package for tests alone, on the test runtime: its copy of the addon is fitted to it, as in every staged copy.
 * @param {string} appOutDir
 */
function adaptPackagedAddon(appOutDir) {
  const addon = path.join(appOutDir, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node');
  writeFileSync(addon, adaptAddon(readFileSync(addon)));
}
