import type { Classification, Urgency } from '../../shared/domain/codes.ts';
import { classificationName, urgencyStamp } from '../../shared/text/vi.ts';

const URGENCY_CLASS: Readonly<Record<Urgency, string>> = { thuong: '', khan: 'khan', 'thuong-khan': 'thuongkhan', 'hoa-toc': 'hoatoc' };
const LEVEL_CLASS: Readonly<Record<Classification, string>> = { thuong: '', mat: 'mat', 'toi-mat': 'toimat', 'tuyet-mat': 'tuyetmat' };

/** Dấu độ khẩn: one frame. Nothing for `thuong`. `size` is pixels of scale: m20 in rows … m38 true size. */
export function UrgencyStamp({ urgency, size = 'm20' }: { urgency: Urgency; size?: 'm20' | 'm26' | 'm30' | 'm38' }) {
  if (urgency === 'thuong') return null;
  return <span className={`stamp ${URGENCY_CLASS[urgency]} ${size}`}>{urgencyStamp[urgency]}</span>;
}

/** Dấu độ mật: two frames 1 mm apart. Nothing for `thuong`. */
export function LevelStamp({ level, size = 'm26' }: { level: Classification; size?: 'm20' | 'm26' | 'm30' | 'm38' }) {
  if (level === 'thuong') return null;
  return <span className={`stamp ${LEVEL_CLASS[level]} ${size}`}>{classificationName[level].toUpperCase()}</span>;
}
