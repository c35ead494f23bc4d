import { foldLoosely } from '../../ui/foldLoosely.ts';

/** The number typed again, in any case and without accents, as the host compares it. */
export function sameReference(typed: string, reference: string): boolean {
  const plain = (text: string) => foldLoosely(text).replace(/\s/g, '');
  return reference !== '' && plain(typed) === plain(reference);
}
