import { describe, expect, it } from 'vitest';
import { excerpt, highlight, searchWords } from '../../../renderer/features/register/highlight.ts';

const hits = (text: string, query: string) =>
  highlight(text, query)
    .filter((part) => part.hit)
    .map((part) => part.text);
const joined = (text: string, query: string) =>
  highlight(text, query)
    .map((part) => part.text)
    .join('');

describe('marking what a search found', () => {
  it('marks words typed without accents', () => {
    expect(hits('tiếp nhận rác thải tại Nghĩa Kỳ', 'nghia ky rac')).toEqual(['rác', 'Nghĩa', 'Kỳ']);
  });

  it('knows đ and Đ', () => {
    expect(hits('Đề nghị điều động', 'de dieu')).toEqual(['Đề', 'điều']);
  });

  it('marks beginnings of words only', () => {
    expect(hits('Trao đổi, bao cao', 'ao')).toEqual([]);
    expect(hits('thủy lợi', 'thu')).toEqual(['thủ']);
  });

  it('marks in decomposed text and takes the marks along', () => {
    const text = 'Nghĩa Kỳ'.normalize('NFD');
    expect(hits(text, 'ky').map((part) => part.normalize('NFC'))).toEqual(['Kỳ']);
    expect(joined(text, 'ky')).toBe(text);
  });

  it('marks numbers and symbols', () => {
    expect(hits('Thực hiện 22/2010/NQ-HĐND', '22/2010/nq-hdnd')).toEqual(['22/2010/NQ-HĐND']);
  });

  it('loses nothing, whatever is searched', () => {
    for (const query of ['', '   ', '(', '\\', 'ọ', 'a b c', '.*']) expect(joined('Kết luận (số 12)', query)).toBe('Kết luận (số 12)');
  });

  it('takes each word once', () => {
    expect(searchWords('Rác rac, RÁC')).toEqual(['rac']);
  });
});

describe('cutting long subjects', () => {
  const long =
    'Chuyển đơn kiến nghị của công dân liên quan việc vận chuyển, tiếp nhận xử lý chất thải sinh hoạt tại nhà máy xử lý rác Nghĩa Kỳ';

  it('keeps the mark within the room', () => {
    const parts = excerpt(long, 'rac', 80);
    const before = parts[0]?.text ?? '';
    expect(before).toContain('… ');
    expect(before.length).toBeLessThanOrEqual(80);
    expect(before.startsWith('Chuyển đơn')).toBe(true);
    expect(parts[1]).toEqual({ text: 'rác', hit: true });
  });

  it('begins with the dots where the column is narrow', () => {
    expect(excerpt('Sở Tài nguyên và Môi trường; UBND xã Nghĩa Kỳ', 'nghia', 20)).toEqual([
      { text: '… xã ', hit: false },
      { text: 'Nghĩa', hit: true },
      { text: ' Kỳ', hit: false },
    ]);
  });

  it('leaves a text alone whose mark is in sight, or that has none', () => {
    expect(excerpt(long, 'chuyen', 80)).toEqual(highlight(long, 'chuyen'));
    expect(excerpt(long, 'khong', 80)).toEqual([{ text: long, hit: false }]);
  });
});
