/** The bodies a head names: who issues, and above it the one it belongs to. */
import type { HeadPiece } from './head.ts';
import { BODY_START, isUnfinished, NO_BODY_START } from './names.ts';
import { isCapitals, type Piece, type Span, squeeze } from './source.ts';

export interface Body extends Span {
  readonly name: string;
}

/** May this piece of the head name a body, or go on with the name above? */
export function looksLikeBody(piece: HeadPiece): boolean {
  if (piece.text.length > 140 || /[.;:]$/u.test(piece.text)) return false;
  if (isCapitals(piece.text))
    return (
      !/^KH(?:ÓA|OÁ)(?!\p{L})/u.test(piece.text) &&
      !/^(?:ky hop|du thao|ban sao|sao y|ban chinh|mau so|phu luc|nhiem ky)(?![a-z])/u.test(piece.plain) &&
      !/\d{3}/u.test(piece.text)
    );
  return (
    /^\p{Lu}/u.test(piece.text) &&
    piece.text.length < 70 &&
    /^(?:ubnd|uy ban|so|phong|truong|ban|bo|cuc|chi cuc|trung tam|cong ty|hoi|doan|lien doan|toa an|vien|van phong|dang bo|dang uy|chi bo|cong an|cong doan|xa|thi tran|huyen|tinh|phuong|thi xa|thanh pho|quan|dac khu)(?![a-z])/u.test(
      piece.plain,
    )
  );
}

/** Lines joined into bodies: a keyword begins one, anything else goes on with the one above. */
export function bodiesOf(pieces: readonly HeadPiece[]): readonly Body[] {
  const bodies: { name: string; plain: string; start: number; end: number }[] = [];
  for (const line of pieces) {
    for (const piece of splitBodies(line)) {
      const last = bodies.at(-1);
      if (!last || beginsBody(last, piece.plain)) {
        bodies.push({ name: squeeze(piece.text), plain: squeeze(piece.plain), start: piece.start, end: piece.end });
      } else {
        last.name = `${last.name} ${squeeze(piece.text)}`;
        last.plain = `${last.plain} ${squeeze(piece.plain)}`;
        last.end = piece.end;
      }
    }
  }
  return bodies;
}

/** A committee whose place is already named; the unit below it is another body. */
const PLACED = /^(?:ubnd|uy ban nhan dan)\s(?:tinh|huyen|thanh pho|tp\.?|thi xa|quan)\s\S/u;

function beginsBody(above: { readonly name: string; readonly plain: string }, plain: string): boolean {
  const before = above.plain;
  if (PLACED.test(before) && /^(?:xa|phuong|thi tran|huyen|quan|thi xa)\s/u.test(plain)) return true;
  if (!BODY_START.test(plain) || NO_BODY_START.test(plain)) return false;
  if (isUnfinished(above.name)) return false;
  if (
    /^(?:van phong|thanh tra|cong an|uy ban|hoi dong|ban|truong|ban thuong vu|ban chap hanh|thuong truc|cong doan|toa an|ubnd|hdnd|ban chi dao|ban chi huy|ban quan ly|trung tam|doan|chi bo|dang bo|dang uy|bo chi huy|bo tu lenh)$/u.test(
      before,
    )
  )
    return (
      /^(?:ban thuong vu|ban chap hanh)/u.test(plain) || (/^(?:cong an|cong doan|dang uy|dang bo)$/u.test(before) && /^phong/u.test(plain))
    );
  return true;
}

/** Not at the second half of QUỐC PHÒNG, HẢI PHÒNG, BIÊN PHÒNG, MÔI TRƯỜNG, THỊ TRƯỜNG. */
const SECOND_BODY =
  /(?<=^(?:ubnd|uy ban nhan dan|bo|so|cong an (?:tinh|thanh pho|tp)|tinh uy|huyen uy|thanh uy|dang bo|lien doan lao dong|phong (?:gd|giao duc)|tong cuc)[\s&].{2,60}?(?<!\s(?:moi|quoc|hai|bien|du|thi|quang|lam|nong|cong|y)))\s(?=(?:(?<=^(?:ubnd|uy ban nhan dan)\s.{2,60}?\s)so|van phong|phong|chi cuc|tong cuc|cuc|trung tam|truong|ban (?:quan ly|chi dao|chi huy|tuyen giao|to chuc|noi chinh|dan van)|thanh tra|cong an|benh vien|huyen uy|dang uy|cong doan)(?:\s(?!chay|chong)|$))/u;

/** "UBND TỈNH NINH THUẬN SỞ GIÁO DỤC VÀ ĐÀO TẠO" in one line is two bodies. */
function splitBodies(piece: HeadPiece): readonly Piece[] {
  const match = isCapitals(piece.text) && piece.text.length < 140 ? SECOND_BODY.exec(piece.plain) : null;
  if (!match || isUnfinished(piece.text.slice(0, match.index))) return [piece];
  const at = match.index;
  return [
    { start: piece.start, end: piece.start + at, text: piece.text.slice(0, at), plain: piece.plain.slice(0, at) },
    { start: piece.start + at + 1, end: piece.end, text: piece.text.slice(at + 1), plain: piece.plain.slice(at + 1) },
  ];
}
