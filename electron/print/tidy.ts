/** Text made fit for paper, and the check that the typeface can draw it. */
import { Refusal } from '../../shared/contract/result.ts';
import type { Fonts } from './fonts.ts';

/**
 * NFC (decomposed marks would be drawn misplaced), tabs and line breaks to one space, and no invisible
 * format characters: a zero-width space pasted from a web page carries no ink and nobody could find it.
 */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Most characters named in one refusal. */
const NAMED = 20;

/** Collects what the typeface lacks over a whole job, so that the clerk is told of everything at once. */
export class InkCheck {
  private readonly known = new Map<number, boolean>();
  private readonly missing = new Set<string>();
  private readonly fonts: Fonts;

  constructor(fonts: Fonts) {
    this.fonts = fonts;
  }

  look(text: string): void {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      let drawable = this.known.get(code);
      if (drawable === undefined) {
        drawable = this.fonts.covers(code);
        this.known.set(code, drawable);
      }
      if (!drawable) this.missing.add(character);
    }
  }

  /** Refuses `text-unprintable` with the characters; a control character, which has no picture, by its code. */
  refuseIfMissing(): void {
    if (this.missing.size === 0) return;
    const named = [...this.missing].slice(0, NAMED).map(nameOf);
    throw new Refusal('text-unprintable', { characters: named.join(' ') });
  }
}

function nameOf(character: string): string {
  if (!/[\p{C}\p{M}]/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
