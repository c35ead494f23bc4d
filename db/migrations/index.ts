/** Every migration that ever landed, in order. Versions are multiples of ten, so that one can be put between. */
import type { WritableDb } from '../handles.ts';
import { addFoundation } from './0010-foundation.ts';
import { addRegister } from './0020-register.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  up(db: WritableDb): void;
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 10, name: 'foundation', up: addFoundation },
  { version: 20, name: 'register', up: addRegister },
];

export const NEWEST_VERSION = MIGRATIONS.at(-1)?.version ?? 0;
