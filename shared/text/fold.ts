/** Folding for search: marks off, đ→d, lower case. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase().replace(/\s+/g, ' ').trim();
}

export function foldReference(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
