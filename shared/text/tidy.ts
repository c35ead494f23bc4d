export function tidy(text: string): string {
  return text.normalize('NFC').replace(/[ \t\u00a0]+/g, ' ').replace(/ *\n */g, '\n').trim();
}
