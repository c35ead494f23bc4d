/** Main's own IPC: sender checked, shape checked, a handful of verbs (checklist item 17). */
import { app, type BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain, shell as system } from 'electron';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import type { TicketUse } from '../../shared/contract/shell.ts';
import { dialogText } from '../../shared/text/vi.ts';
import { APP_ORIGIN } from './appProtocol.ts';
import type { HostProcess } from './hostProcess.ts';
import { type ShellCall, shellCall } from './shellCalls.ts';
import type { Tickets } from './tickets.ts';

interface Surroundings {
  readonly window: BrowserWindow;
  readonly tickets: Tickets;
  readonly host: HostProcess;
  lock(): void;
  lastVault(): string | null;
  onPainted(): void;
}

export function answerShellCalls(around: Surroundings): void {
  ipcMain.handle('capdo:shell', async (event, message: unknown): Promise<Result<unknown>> => {
    if (!isOurWindow(event, around.window)) return fail('not-allowed');
    const call = shellCall.safeParse(message);
    if (!call.success) return fail('bad-message');
    return answer(call.data, around);
  });
}

function isOurWindow(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  return (
    event.sender.id === window.webContents.id &&
    event.senderFrame === window.webContents.mainFrame &&
    (event.senderFrame?.url.startsWith(`${APP_ORIGIN}/`) ?? false)
  );
}

async function answer(call: ShellCall, around: Surroundings): Promise<Result<unknown>> {
  switch (call.verb) {
    case 'choosePath': {
      const chosen = await choose(call.use, call.suggestedName, around.window);
      return ok(chosen === null ? null : giveTicket(call.use, chosen, around));
    }
    case 'lastVault': {
      const folder = around.lastVault();
      return ok(folder === null ? null : giveTicket('vault-folder', folder, around));
    }
    case 'lock':
      around.lock();
      return ok(null);
    case 'revealPrinted': {
      const file = around.tickets.printedPath(call.ticket);
      if (file === null) return fail('ticket-invalid');
      system.showItemInFolder(file);
      return ok(null);
    }
    case 'painted':
      around.onPainted();
      return ok(null);
    case 'versions':
      return ok({ app: app.getVersion(), electron: process.versions.electron });
    case 'windowControl':
      controlWindow(call.action, around.window);
      return ok(null);
  }
}

function giveTicket(use: TicketUse, chosen: string, around: Surroundings): { readonly ticket: string; readonly name: string } {
  const { ticket, name } = around.tickets.issue(use, chosen);
  around.host.tell({ kind: 'ticket', ticket, use, path: chosen });
  return { ticket, name };
}

async function choose(use: TicketUse, suggestedName: string, window: BrowserWindow): Promise<string | null> {
  switch (use) {
    case 'vault-folder': {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: dialogText.chooseVaultFolder,
        properties: ['openDirectory', 'createDirectory'],
      });
      return filePaths[0] ?? null;
    }
    case 'document-file': {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: dialogText.chooseDocument,
        properties: ['openFile'],
        filters: [{ name: dialogText.documentFilter, extensions: ['docx', 'txt'] }],
      });
      return filePaths[0] ?? null;
    }
    case 'pdf-file': {
      const { filePath } = await dialog.showSaveDialog(window, {
        title: dialogText.choosePdf,
        defaultPath: suggestedName.replace(/[\\/:*?"<>|]/g, '-'),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      return filePath || null;
    }
  }
}

function controlWindow(action: 'minimize' | 'maximize' | 'close', window: BrowserWindow): void {
  if (action === 'minimize') window.minimize();
  else if (action === 'close') window.close();
  else if (window.isMaximized()) window.unmaximize();
  else window.maximize();
}
