/** Who issues, which type, what about, and the stamps: read from the pieces of the head. */
import type { Classification, Urgency } from '../domain/codes.ts';
import { type Body, bodiesOf, looksLikeBody } from './bodies.ts';
import type { Head, HeadPiece } from './head.ts';
import { BODY_START, isUnfinished, NO_BODY_START, OFFICE_START, TYPE_NAMES, type TypeName } from './names.ts';
import { isCapitals, isRule, type Piece, type Span, squeeze } from './source.ts';

export interface Stamp<T> extends Span {
  readonly level: T;
  readonly sure: boolean;
}

export interface Heading {
  readonly issuer: Body | null;
  readonly superior: Body | null;
  readonly type: (Span & { readonly type: TypeName; readonly sure: boolean }) | null;
  readonly subject: (Span & { readonly text: string; readonly isVeViec: boolean }) | null;
  readonly urgency: Stamp<Urgency> | null;
  readonly secrecy: Stamp<Classification> | null;
  /** Where the text itself begins. */
  readonly bodyAt: number;
}

const OPENER =
  /^(?:kinh (?:gui|chuyen|trinh|bao)|can cu|dieu \d|chuong [ivx\d]|xet |hom nay|[ivx]{1,4}\s?[.)]\s|[ivx]{1,4}\s?[-–]\s|\d{1,2}\s?[.)/]|[a-z]\)|noi nhan|ngay \d|hoi \d|vao hoi|vao luc|luc \d|trong thoi gian|sau khi|vua qua|thoi gian qua|nham |de (?:tiep tuc|thuc hien|trien khai|kip thoi|chu dong|dam bao|bao dam|dap ung|gop)|tren co so|duoc su|nhan duoc|hien nay|tiep theo|quan triet|theo (?:de nghi|noi dung|bao cao|chuong trinh|ke hoach|quy dinh|du bao|cong van|tin)|qua (?:xem xet|theo doi|kiem tra|ra soat)|phan thu|muc \d|- |\+ |chung toi|toi ten|ten toi|ho va ten|so lieu|kinh thua|thua |dien:?$)/u;
/** These begin a text as well as a subject. */
const SOFT_OPENER =
  /^(?:thuc hien|trien khai|theo|can cu ket qua|de|tai|tu ngay|tiep tuc|uy ban nhan dan|ubnd|van phong|so |bo |phong|ban |hoi |cong an|truong|trung tam|chi cuc)/u;

export function readHeading(head: Head): Heading {
  const bodies: HeadPiece[] = [];
  const veViec: HeadPiece[] = [];
  let type: Heading['type'] = null;
  let urgency: Stamp<Urgency> | null = null;
  let secrecy: Stamp<Classification> | null = null;
  let subject: Heading['subject'] = null;
  let bodyAt: number | null = null;
  let inVeViec = false;
  const pieces = head.pieces;
  // Behind number, place and day no body is named any more.
  const headEnd = head.own && head.placeAndDate ? Math.max(head.own.end, head.placeAndDate.end, head.mottoAt) : Number.POSITIVE_INFINITY;
  for (let index = 0; index < Math.min(pieces.length, 80); index += 1) {
    const piece = pieces[index];
    if (!piece) break;
    const stamp = stampOf(piece);
    if (stamp) {
      if (stamp.urgency) urgency ??= { ...spanOf(piece), level: stamp.urgency, sure: stamp.sure };
      if (stamp.secrecy) secrecy ??= { ...spanOf(piece), level: stamp.secrecy, sure: stamp.sure };
      continue;
    }
    if (isRule(piece)) continue;
    const titled = titleAt(pieces, index);
    if (titled) {
      type = { start: piece.start, end: titled.end, type: titled.type, sure: true };
      const rest = subjectFrom(pieces, titled.next, titled.rest);
      subject = rest.subject;
      bodyAt = rest.bodyAt;
      for (const later of pieces.slice(titled.next, titled.next + 14)) {
        const late = stampOf(later);
        if (late?.urgency && later.start < rest.bodyAt) urgency ??= { ...spanOf(later), level: late.urgency, sure: late.sure };
        if (late?.secrecy && later.start < rest.bodyAt) secrecy ??= { ...spanOf(later), level: late.secrecy, sure: late.sure };
      }
      if (titled.urgency) urgency ??= { start: piece.start, end: titled.end, level: titled.urgency, sure: false };
      break;
    }
    if (/^v\s?[/.]\s?v(?![a-z])/u.test(piece.plain) || (/^ve viec(?![a-z])/u.test(piece.plain) && bodies.length > 0)) {
      inVeViec = true;
      veViec.push(piece);
      continue;
    }
    if (isOpener(piece)) {
      bodyAt = piece.start;
      break;
    }
    if (inVeViec) {
      if (continuesVeViec(veViec, piece)) {
        veViec.push(piece);
        continue;
      }
      inVeViec = false;
    }
    // The Youth Union's own motto stands in the right column.
    if (bodies.length > 0 && /^doan tncs ho chi minh$/u.test(piece.plain)) continue;
    if (veViec.length === 0 && piece.start < headEnd && looksLikeBody(piece)) bodies.push(piece);
    else if (piece.start < head.mottoAt && /\p{Ll}/u.test(piece.text)) bodies.length = 0;
  }
  subject ??= veViecSubject(veViec);
  const hasHead = head.hasMotto || head.own !== null || type !== null;
  const names = hasHead ? bodiesOf(bodies) : [];
  return {
    issuer: names.at(-1) ?? null,
    superior: names.at(-2) ?? null,
    type,
    subject,
    urgency,
    secrecy,
    bodyAt: bodyAt ?? pieces.at(-1)?.end ?? 0,
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

interface StampRead {
  readonly urgency: Urgency | null;
  readonly secrecy: Classification | null;
  readonly sure: boolean;
}

const STAMPS: readonly (readonly [RegExp, Urgency | null, Classification | null])[] = [
  [/^HỎA TỐC(?: HẸN GIỜ)?$/u, 'hoa-toc', null],
  [/^THƯỢNG KHẨN$/u, 'thuong-khan', null],
  [/^KHẨN$/u, 'khan', null],
  [/^TUYỆT MẬT$/u, null, 'tuyet-mat'],
  [/^TỐI MẬT$/u, null, 'toi-mat'],
  [/^MẬT$/u, null, 'mat'],
];

/** A stamp stands alone on its line or in its cell: "HỎA TỐC", "[MẬT]", "Độ mật: Tối mật". */
export function stampOf(piece: Piece): StampRead | null {
  if (piece.text.length > 40) return null;
  const bare = squeeze(piece.text)
    .replace(/^[\s[({"“”.\-–]+|[\s\])}"“”.!\-–]+$/gu, '')
    .replace(/^(?:độ|mức độ)\s(?:mật|khẩn)\s?:\s?/iu, '');
  const word = bare.toLocaleUpperCase('vi').replaceAll('HOẢ', 'HỎA');
  for (const [pattern, urgency, secrecy] of STAMPS) {
    if (!pattern.test(word)) continue;
    // A word in small letters that begins a line may be the rest of a sentence.
    if (/^\p{Ll}/u.test(bare) && bare === squeeze(piece.text)) return null;
    return { urgency, secrecy, sure: isCapitals(bare) };
  }
  return null;
}

interface Titled {
  readonly type: TypeName;
  readonly end: number;
  readonly next: number;
  readonly rest: HeadPiece | null;
  readonly urgency: Urgency | null;
}

/** A type's name alone on its line (over two lines, or with spaced letters), or in capitals before its subject. */
function titleAt(pieces: readonly HeadPiece[], index: number): Titled | null {
  const piece = pieces[index];
  if (!piece || !/^\p{Lu}/u.test(piece.text)) return null;
  const text = squeeze(piece.plain)
    .replace(/\s?[:.]$/u, '')
    .replace(/\s?\([^)]{0,30}\)$/u, '');
  const spaced = /^(?:[a-z]\s){3,}[a-z]$/u.test(text) ? text.replaceAll(' ', '') : null;
  for (const type of TYPE_NAMES) {
    const alone = text === type.plain || (spaced !== null && spaced === type.plain.replaceAll(' ', ''));
    if (alone && (isCapitals(piece.text) || piece.startsLine)) return { type, end: piece.end, next: index + 1, rest: null, urgency: null };
    const next = pieces[index + 1];
    if (next && isCapitals(piece.text) && isCapitals(next.text) && type.plain.startsWith(`${text} `)) {
      if (`${text} ${squeeze(next.plain).replace(/\s?[:.]$/u, '')}` === type.plain)
        return { type, end: next.end, next: index + 2, rest: null, urgency: null };
    }
    const rest = restAfter(piece, type);
    if (rest) {
      const urgent = /^(?:(khan)|(hoa toc)|(thuong khan))$/u.exec(rest.plain);
      if (urgent)
        return { type, end: rest.start, next: index + 1, rest: null, urgency: urgent[1] ? 'khan' : urgent[2] ? 'hoa-toc' : 'thuong-khan' };
      if (KIND_OF_REPORT.test(rest.plain)) return { type, end: rest.start, next: index + 1, rest: null, urgency: null };
      return { type, end: rest.start, next: index + 1, rest, urgency: null };
    }
  }
  return null;
}

/** "BÁO CÁO NHANH", "BÁO CÁO THẨM TRA": of what kind, not about what. */
const KIND_OF_REPORT = /^(?:nhanh|tom tat|tong hop|chuyen de|tham dinh|tham tra|giai trinh|tong ket|so ket|dinh ky|bo sung)$/u;

/** `QUYẾT ĐỊNH Về việc …`, `KẾ HOẠCH TRIỂN KHAI …`: the subject on the line of the type. */
function restAfter(piece: HeadPiece, type: TypeName): HeadPiece | null {
  if (!piece.plain.startsWith(type.plain) || !isCapitals(piece.text.slice(0, type.plain.length))) return null;
  const after = piece.text.slice(type.plain.length);
  const spaces = /^\s*[:.–-]?\s+/u.exec(after)?.[0].length ?? 0;
  if (spaces === 0 || after.length - spaces < 3) return null;
  const at = type.plain.length + spaces;
  const text = piece.text.slice(at);
  const end = textBehindSubject(text);
  return {
    start: piece.start + at,
    end: piece.start + at + end,
    text: text.slice(0, end),
    plain: piece.plain.slice(at, at + end),
    startsLine: false,
    afterGap: false,
  };
}

const TEXT_BEHIND =
  /\s(?=(?:Thực hiện|Theo|Xét|Để|Nhằm|Trong|Sau khi|Vừa qua|Hôm nay|Trên cơ sở|Hiện nay|Qua|Tiếp theo|Thời gian qua|I\.|1\.)[\s,]|(?:Ngày|Hồi) \d|Điện:|(?<!\s(?:của|với|tại|do|cho|và|về|từ|đến|giữa|bởi|thuộc|ở)\s)(?:Chủ tịch|UBND|Ủy ban|Văn phòng|Sở|Phòng|Trường|Ban)\s[^.;:]{0,60}(?:kính mời|như sau)|CHỦ TỊCH UBND\s|(?:CHỦ TỊCH )?(?:ỦY|UỶ) BAN NHÂN DÂN\s|HỘI ĐỒNG NHÂN DÂN\s|BỘ TRƯỞNG BỘ\s|GIÁM ĐỐC SỞ\s|THỦ TƯỚNG CHÍNH PHỦ)/u;

/** Where, in a flattened line, the subject ends and the text begins. */
function textBehindSubject(text: string): number {
  const behind = TEXT_BEHIND.exec(text.slice(0, 1200));
  return behind && behind.index > 12 ? behind.index : text.length;
}

function isOpener(piece: Piece): boolean {
  return (
    /^[\p{Lu}\d+\-–]/u.test(piece.text) &&
    OPENER.test(piece.plain) &&
    !(isCapitals(piece.text.slice(0, 40)) && !/^(?:kinh gui|can cu|[ivx]+\s?\.|dieu \d)/u.test(piece.plain))
  );
}

/** In whose name the text speaks: `ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG`, `BỘ TRƯỞNG BỘ NỘI VỤ`. */
function isAuthority(piece: Piece): boolean {
  return (
    isCapitals(piece.text) &&
    piece.text.length < 160 &&
    (OFFICE_START.test(piece.plain) || (BODY_START.test(piece.plain) && !NO_BODY_START.test(piece.plain)))
  );
}

function subjectFrom(pieces: readonly HeadPiece[], from: number, rest: HeadPiece | null): { subject: Heading['subject']; bodyAt: number } {
  const taken: HeadPiece[] = rest ? [rest] : [];
  let index = from;
  const wasCut = rest !== null && rest.end < (pieces[from - 1]?.end ?? 0);
  if (wasCut) return { subject: subjectOf(taken), bodyAt: rest.end };
  for (; index < pieces.length && taken.length < 14; index += 1) {
    const piece = pieces[index];
    if (!piece) break;
    if (isRule(piece)) {
      if (taken.length > 0) break;
      continue;
    }
    if (stampOf(piece)) continue;
    if (taken.length === 0 ? !beginsSubject(pieces, index) : !continuesSubject(taken, pieces, index)) break;
    taken.push(piece);
  }
  const bodyAt = pieces[index]?.start ?? pieces.at(-1)?.end ?? 0;
  return { subject: subjectOf(taken), bodyAt };
}

function subjectOf(taken: readonly HeadPiece[]): Heading['subject'] {
  const first = taken[0];
  const last = taken.at(-1);
  if (!first || !last) return null;
  const label = labelLength(first);
  const text = subjectText(taken.map((piece, at) => (at === 0 ? { ...piece, text: piece.text.slice(label) } : piece))).replace(
    /^\(\s?(?:V\s?\/\s?v\s?:?\s?)?(.+)\)$/iu,
    '$1',
  );
  return text === '' ? null : { start: first.start + label, end: last.end, text, isVeViec: false };
}

function subjectText(pieces: readonly HeadPiece[]): string {
  return squeeze(pieces.map((piece) => piece.text).join(' ')).replace(/\s*(?:\.\/\.|[.;,])$/u, '');
}

const IN_BRACKETS = /^\(\s?(?:v\s?\/\s?v|ve viec)(?![a-z])/u;

function beginsSubject(pieces: readonly HeadPiece[], index: number): boolean {
  const piece = pieces[index];
  if (!piece || isOpener(piece) || (piece.text.startsWith('(') && !IN_BRACKETS.test(piece.plain))) return false;
  if (isAuthority(piece) && followedByOpener(pieces, index)) return false;
  if (/[:;]$/u.test(piece.text)) return false;
  if (!SOFT_OPENER.test(piece.plain) || isCapitals(piece.text)) return !(piece.text.endsWith('.') && piece.text.length > 120);
  // A sentence that runs to its end before anything else begins is the text, not its title.
  for (let next = index; next < Math.min(pieces.length, index + 7); next += 1) {
    const line = pieces[next];
    if (!line) break;
    if (next > index && (isOpener(line) || isAuthority(line) || line.afterGap)) return true;
    if (/[.;:]$/u.test(line.text)) return next > index ? false : line.text.length < 60 && !/[:;]$/u.test(line.text);
  }
  return true;
}

function continuesSubject(taken: readonly HeadPiece[], pieces: readonly HeadPiece[], index: number): boolean {
  const piece = pieces[index];
  const last = taken.at(-1);
  if (!piece || !last) return false;
  if (
    piece.text.startsWith('(') &&
    /^\((?:ban hanh|kem theo|du thao|dinh kem|bao cao|trinh |tai ky hop|tai lieu|so lieu|thay the)/u.test(piece.plain)
  )
    return false;
  const unfinished = isUnfinished(last.text);
  if (isOpener(piece) && !(unfinished && !piece.afterGap && !/^(?:kinh gui|can cu)/u.test(piece.plain))) return false;
  const lastCapitals = isCapitals(last.text);
  if (isAuthority(piece)) {
    if (!lastCapitals) return false;
    if (unfinished || /(?<![a-z])(?:chu tich|giam doc|bo truong)$/u.test(last.plain)) return true;
    if (followedByOpener(pieces, index)) return false;
    return !piece.afterGap;
  }
  if (isCapitals(piece.text)) return lastCapitals || (unfinished && !piece.afterGap);
  if (lastCapitals && (unfinished || !piece.afterGap) && /^\d{4}(?:\s?[-–]\s?\d{4})?$/u.test(piece.text)) return true;
  if (lastCapitals && last.text.length > 12) return false;
  if (/^[\p{Ll}\d(“"]/u.test(piece.text)) return !/[.:;]$/u.test(last.text) && !(piece.afterGap && /[:;]$/u.test(piece.text));
  if (/[.:;]$/u.test(piece.text) && piece.text.length > 50) return false;
  if (piece.afterGap)
    return (
      piece.text.length < 120 && (unfinished || (piece.text.length < 90 && !/[.:;,]$/u.test(piece.text) && textFollows(pieces, index)))
    );
  return unfinished || (piece.text.length <= 70 && !/[:;.]$/u.test(piece.text) && nearEnd(pieces, index));
}

/** Does the text begin right behind this piece? */
function textFollows(pieces: readonly HeadPiece[], index: number): boolean {
  const next = pieces[index + 1];
  return (
    next !== undefined && (isOpener(next) || isAuthority(next) || isRule(next) || (SOFT_OPENER.test(next.plain) && next.text.length > 60))
  );
}

/** Does the heading end within the next two lines? Otherwise a text has begun that runs on. */
function nearEnd(pieces: readonly HeadPiece[], index: number): boolean {
  for (const next of pieces.slice(index + 1, index + 4))
    if (isOpener(next) || isAuthority(next) || isRule(next) || next.afterGap) return true;
  return index + 1 >= pieces.length;
}

function followedByOpener(pieces: readonly HeadPiece[], index: number): boolean {
  for (const next of pieces.slice(index + 1, index + 3)) {
    if (isOpener(next) || (SOFT_OPENER.test(next.plain) && !isCapitals(next.text))) return true;
    if (!isAuthority(next) && !isRule(next)) return false;
  }
  return false;
}

function continuesVeViec(taken: readonly HeadPiece[], piece: HeadPiece): boolean {
  const last = taken.at(-1);
  if (!last || taken.length > 8) return false;
  if (/^(?:ban|ngay) /u.test(piece.plain) && /[:]$/u.test(piece.text)) return false;
  if (isCapitals(piece.text)) return isUnfinished(last.text) || isCapitals(last.text.replace(/^V\/v/iu, ''));
  if (/[:;]$/u.test(piece.text)) return false;
  return !(piece.afterGap && /^\p{Lu}/u.test(piece.text) && piece.text.length > 90);
}

const labelLength = (piece: Piece) => /^v\s?[/.]\s?v\s?[:.]?\s*/u.exec(piece.plain)?.[0].length ?? 0;

/** "V/v" is the label in front of a công văn's subject, not part of it (NĐ 30/2020/NĐ-CP Phụ lục III, Mẫu 1.5). */
function veViecSubject(pieces: readonly HeadPiece[]): Heading['subject'] {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const label = labelLength(first);
  const text = subjectText(pieces.map((piece, index) => (index === 0 ? { ...piece, text: piece.text.slice(label) } : piece))).replace(
    /^[:.\s]+/u,
    '',
  );
  return text === '' ? null : { start: first.start + label, end: last.end, text, isVeViec: true };
}
