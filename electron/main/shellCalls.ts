/** The shape of every message that main's own IPC accepts; anything else is refused before it is read. */
import { z } from 'zod';

const ticket = z.string().regex(/^[0-9a-f]{32}$/);

export const shellCall = z.discriminatedUnion('verb', [
  z.strictObject({
    verb: z.literal('choosePath'),
    use: z.enum(['vault-folder', 'document-file', 'pdf-file']),
    suggestedName: z.string().max(120),
  }),
  z.strictObject({ verb: z.literal('lastVault') }),
  z.strictObject({ verb: z.literal('lock') }),
  z.strictObject({ verb: z.literal('revealPrinted'), ticket }),
  z.strictObject({ verb: z.literal('painted') }),
  z.strictObject({ verb: z.literal('versions') }),
  z.strictObject({ verb: z.literal('windowControl'), action: z.enum(['minimize', 'maximize', 'close']) }),
]);
export type ShellCall = z.infer<typeof shellCall>;
