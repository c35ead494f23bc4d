/** Finds what a search found inside a text, without accents, and cuts long texts so that it shows. */
import { foldLoosely } from '../../ui/foldLoosely.ts';

export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

/** Words of a search, folded; numbers keep their symbol ("1292/vp-th" stays one word). */
export function searchWords(query: string): readonly string[] {
  return [
    ...new Set(
      foldLoosely(query)
        .split(/[\s,;.]+/)
        .filter((word) => word !== ''),
    ),
  ];
}

interface Folded {
  readonly text: string;
  /** Index in the original of each folded character; one more at the end. */
  readonly origin: readonly number[];
}

function foldWithOrigin(text: string): Folded {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldLoosely(character);
    for (let count = 0; count < piece.length; count++) origin.push(at);
    folded += piece;
    at += character.length;
  }
  origin.push(text.length);
  return { text: folded, origin };
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** Ranges of the text that begin a word with one of the words; adjoining hits with only a space between stay apart. */
function findHits(text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  const { text: folded, origin } = foldWithOrigin(text);
  const hits: [number, number][] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      if (isLetter(folded[at - 1]) && isLetter(word[0])) continue;
      const start = origin[at] ?? 0;
      let end = origin[at + word.length] ?? text.length;
      // A combining mark after the last letter belongs to it.
      while (/\p{M}/u.test(text[end] ?? '')) end++;
      hits.push([start, end]);
    }
  }
  hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const merged: [number, number][] = [];
  for (const hit of hits) {
    const last = merged.at(-1);
    if (last && hit[0] <= last[1]) last[1] = Math.max(last[1], hit[1]);
    else merged.push([hit[0], hit[1]]);
  }
  return merged;
}

/** The text in parts, hits marked. Joined, the parts are the text. */
export function highlight(text: string, query: string): readonly Part[] {
  const words = searchWords(query);
  const hits = words.length === 0 ? [] : findHits(text, words);
  const parts: Part[] = [];
  let at = 0;
  for (const [start, end] of hits) {
    if (start > at) parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length || parts.length === 0) parts.push({ text: text.slice(at), hit: false });
  return parts;
}

/** Characters of context kept before the first hit of a cut text. */
const LEAD = 24;
/** Columns narrower than this begin with the dots. */
const ROOM_FOR_OPENING = 40;

/**
 * Like `highlight`, but when the first hit lies beyond `room` characters the words before it give way
 * to "…", so that the mark stays on screen.
 */
export function excerpt(text: string, query: string, room: number): readonly Part[] {
  const parts = highlight(text, query);
  const lead = parts[0];
  const first = parts.findIndex((part) => part.hit);
  if (first !== 1 || !lead) return parts;
  const hitLength = parts[1]?.text.length ?? 0;
  if (lead.text.length + hitLength <= room) return parts;
  const tail = lead.text.slice(-Math.min(LEAD, Math.floor(room / 3))).replace(/^\S*\s/, '');
  // A narrow column has no room for the beginning as well.
  const opening = room < ROOM_FOR_OPENING ? '' : wordsWithin(lead.text, Math.max(12, room - LEAD - hitLength - 2));
  return [{ text: `${opening}… ${tail}`, hit: false }, ...parts.slice(1)];
}

function wordsWithin(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, length).replace(/\s+\S*$/, '');
}
