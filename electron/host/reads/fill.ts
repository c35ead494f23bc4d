/** Reading a document's text for the form. The text is not kept and not logged. */
import type { ParsedInput } from '../../../shared/contract/verbs.ts';
import { readDocument } from '../../../shared/fill/readDocument.ts';
import type { FillReading } from '../../../shared/fill/types.ts';
import { textOfFile } from '../documentFile.ts';
import type { HostState, HostSurroundings } from '../session.ts';

export function readText({ text }: ParsedInput<'fill.text'>): FillReading {
  return readDocument(text);
}

export async function readFile({ ticket }: ParsedInput<'fill.file'>, _state: HostState, around: HostSurroundings): Promise<FillReading> {
  return readDocument(await textOfFile(around.tickets.redeem(ticket, 'document-file')));
}
