/**
 * The process that gets killed: issues documents without end and says each one, after its act has
 * answered and not before. Arguments: file, key as hex, line to begin with.
 */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../db/open.ts';
import { dat, hanh, issue } from '../unit/db/support/book.ts';

const [file = '', key = ''] = process.argv.slice(2);
const db = openDatabase(file, Buffer.from(key, 'hex'), 'write');
for (let turn = 0; ; turn++) {
  const id = issue(db, turn % 2 === 0 ? hanh : dat, `Về việc lần ${turn} `.repeat(1 + (turn % 40)));
  writeSync(1, `${id}\n`);
}
