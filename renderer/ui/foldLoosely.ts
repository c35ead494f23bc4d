/** Lower case without Vietnamese marks, for filtering lists on screen. Search itself folds in the host. */
export function foldLoosely(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
