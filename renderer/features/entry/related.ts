/**
 * Related documents on one line of the form: `193/TB-UBND ngày 25/9/2020; thay thế 12/QĐ-UBND`. A
 * word in front says the relation; none means "nhắc đến".
 */
import type { Relation } from '../../../shared/domain/codes.ts';
import type { RelatedDocument } from '../../../shared/domain/entry.ts';
import type { Day } from '../../../shared/time.ts';
import { foldText } from './copies.ts';
import { readDay, tidyText, writeDay } from './typed.ts';

const RELATION_WORDS: readonly (readonly [string, Relation])[] = [
  ['trả lời', 'tra-loi'],
  ['thay thế', 'thay-the'],
  ['đính chính', 'dinh-chinh'],
  ['thu hồi', 'thu-hoi'],
  ['nhắc đến', 'nhac-den'],
];

/** Reads the line; null when a part has no number and symbol, or a day that does not exist. */
export function readRelated(text: string, today: Day): readonly RelatedDocument[] | null {
  const parts = tidyText(text)
    .split(';')
    .map((part) => part.trim().replace(/[.,]$/, ''))
    .filter((part) => part !== '');
  const documents: RelatedDocument[] = [];
  for (const part of parts) {
    const word = RELATION_WORDS.find(([name]) => foldText(part).startsWith(`${foldText(name)} `));
    const rest = word ? part.split(' ').slice(word[0].split(' ').length).join(' ') : part;
    const read = /^(?:số\s*)?([^\s/]+(?:\/[^\s/]+)+)(?:\s+(?:ngày\s+)?(\S+))?$/i.exec(rest);
    const date = read?.[2] ? readDay(read[2], today) : null;
    if (!read?.[1] || (read[2] && date === null)) return null;
    documents.push({ reference: read[1], date, relation: word?.[1] ?? 'nhac-den' });
  }
  return documents;
}

/** Writes the line that `readRelated` reads back. */
export function writeRelated(documents: readonly RelatedDocument[]): string {
  return documents
    .map((document) => {
      const word = RELATION_WORDS.find(([, relation]) => relation === document.relation && relation !== 'nhac-den')?.[0];
      const dated = document.date ? `${document.reference} ngày ${writeDay(document.date)}` : document.reference;
      return word ? `${word} ${dated}` : dated;
    })
    .join('; ');
}
