/** Users as the database knows them: rights come from here, never from vault.json. */
import { z } from 'zod';
import { classification, role } from '../shared/domain/codes.ts';
import type { ReadableDb } from './handles.ts';
import { prepared } from './statements.ts';

const userRow = z.object({
  id: z.int(),
  login: z.string(),
  full_name: z.string(),
  position: z.string(),
  roles: z.string().transform((text) => z.array(role).parse(JSON.parse(text))),
  clearance: classification,
  active: z.int(),
});

export interface UserRecord {
  readonly id: number;
  readonly login: string;
  readonly fullName: string;
  readonly position: string;
  readonly roles: readonly z.infer<typeof role>[];
  readonly clearance: z.infer<typeof classification>;
}

/** An active user; null when there is none or he was disabled. */
export function readUser(db: ReadableDb, id: number): UserRecord | null {
  const row = prepared<unknown>(db, 'SELECT * FROM users WHERE id = ? AND active = 1').get(id);
  if (row === undefined) return null;
  const user = userRow.parse(row);
  return {
    id: user.id,
    login: user.login,
    fullName: user.full_name,
    position: user.position,
    roles: user.roles,
    clearance: user.clearance,
  };
}
