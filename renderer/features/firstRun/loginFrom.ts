import { foldLoosely } from '../../ui/foldLoosely.ts';

/** `Trần Thị Hạnh` → `hanhtt`, as offices name accounts: given name, then initials. */
export function loginFrom(fullName: string): string {
  const words = foldLoosely(fullName)
    .replace(/[^a-z\d\s]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const given = words.at(-1) ?? '';
  return (
    given +
    words
      .slice(0, -1)
      .map((word) => word.charAt(0))
      .join('')
  );
}
