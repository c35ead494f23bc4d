import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryHash, FIRST_PREV_HASH } from '../../../db/audit.ts';
import { imageText, lengthPrefixed, type SqlValue } from '../../../db/canonical.ts';

const value = fc.oneof(
  fc.string(),
  fc.maxSafeInteger(),
  fc.constant(null),
  fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom('x:00', '{"hex":"00"}', 'null', '1', ''),
);

describe('the image of a row', () => {
  it('does not depend on the order of columns', () => {
    expect(imageText({ b: 1, a: 'x' })).toBe(imageText({ a: 'x', b: 1 }));
  });

  it('is the same for equal rows and for no others', () => {
    const same = (a: SqlValue, b: SqlValue) =>
      a instanceof Uint8Array && b instanceof Uint8Array ? Buffer.compare(a, b) === 0 : Object.is(a, b);
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(imageText({ a }) === imageText({ a: b })).toBe(same(a, b));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('refuses numbers that two rows could share', () => {
    expect(() => imageText({ a: 2 ** 53 })).toThrow(RangeError);
    expect(() => imageText({ a: 2n ** 60n })).toThrow(RangeError);
    expect(() => imageText({ a: Number.POSITIVE_INFINITY })).toThrow(RangeError);
    expect(imageText({ a: 12n })).toBe('{"a":12}');
  });
});

describe('length-prefixed bytes', () => {
  it('differ whenever the fields differ, wherever the cut between two fields is', () => {
    const fields = fc.array(fc.string({ unit: 'grapheme', maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        expect(lengthPrefixed(a).equals(lengthPrefixed(b))).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      { seed: 2, numRuns: 500 },
    );
    expect(lengthPrefixed(['ab', 'c'])).not.toEqual(lengthPrefixed(['a', 'bc']));
  });
});

describe('the hash of an entry', () => {
  const entry = {
    seq: 1,
    at: '2020-10-02T15:38+07:00',
    actorId: 1,
    act: 'document.issue',
    documentId: null,
    reference: null,
    facts: '{}',
    changes: '[]',
  };

  it('changes with every field, and tells nothing from an empty text', () => {
    const variants = [
      entry,
      { ...entry, seq: 2 },
      { ...entry, at: '2020-10-02T15:39+07:00' },
      { ...entry, actorId: 2 },
      { ...entry, act: 'document.void' },
      { ...entry, documentId: 1 },
      { ...entry, reference: '' },
      { ...entry, reference: '1' },
      { ...entry, facts: '[]' },
      { ...entry, changes: '{}' },
    ];
    const hashes = variants.map((variant) => entryHash(FIRST_PREV_HASH, variant).toString('hex'));
    expect(new Set([...hashes, entryHash(Buffer.alloc(32, 1), entry).toString('hex')]).size).toBe(variants.length + 1);
  });
});
