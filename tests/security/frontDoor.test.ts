/** A window taken over sends what it likes to the front door: it never breaks, and the book stays what it was. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verbInputs } from '../../shared/contract/verbs.ts';
import { completeDraft, openTestVault, type TestHost } from '../support/testHost.ts';

vi.mock('hash-wasm', () => import('../unit/vault/quickHash.ts'));

/** Drawn once, so that every run sends the same messages. */
const RUNS = { seed: 20201001, numRuns: 2_000 } as const;
let host: TestHost;
beforeAll(async () => {
  host = await openTestVault();
  await host.must('document.issue', { draft: completeDraft() });
});
afterAll(() => host.destroy());

const headOf = async () => (await host.must('log.list', { limit: 1 })).entries[0];
const documents = async () => (await host.must('document.list', { filter: {} })).total;

/** Whatever was sent: an answer with the id that was asked, a known shape, and no text of an exception. */
async function expectAnswer(message: unknown): Promise<{ readonly ok: boolean; readonly code: string | null }> {
  const answer = (await host.raw(message)) as { id: unknown; ok: unknown; error?: { code: string } };
  expect(Number.isSafeInteger(answer.id)).toBe(true);
  expect(typeof answer.ok).toBe('boolean');
  if (answer.ok === false) expect(answer.error?.code).toMatch(/^[a-z-]+$/);
  expect(answer.error?.code).not.toBe('internal');
  return { ok: answer.ok === true, code: answer.error?.code ?? null };
}

const verbNames = Object.keys(verbInputs);
/** The verbs that end the test's own session or its vault are not asked with a sound input. */
const anyVerb = fc.constantFrom(...verbNames);
const VALID: Readonly<Record<string, unknown>> = {
  'entry.judge': { draft: completeDraft() },
  'draft.save': { draft: completeDraft() },
  'document.receive': { draft: completeDraft() },
  'document.issue': { draft: completeDraft(), documentId: null },
  'document.void': { documentId: 1, reason: '', confirmReference: '' },
  'document.dispatch': { documentId: 9_999, lineIds: null, at: '2020-10-02T15:42+07:00', method: null },
  'document.receipt': { documentId: 9_999, lineIds: [1], at: '2020-10-02T15:42+07:00', by: 'A' },
  'document.list': { filter: { text: 'x' }, after: null, limit: 5 },
  'document.get': { documentId: 1 },
  'log.list': { before: null, limit: 5 },
  'series.heads': { year: 2020 },
  'fill.text': { text: 'Số: 1/VP' },
  'print.register': { ticket: '0'.repeat(32), from: '2020-01-01', to: '2020-12-31' },
  'vault.open': { ticket: '0'.repeat(32), login: 'hanh', password: 'x' },
};

/** Every path to a value inside a message. */
function pathsOf(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, part]) => pathsOf(part, [...at, name]))];
}

/** The message with the value at a path replaced, or with a field more. */
function withValue(value: unknown, [first, ...rest]: readonly string[], put: unknown): unknown {
  if (first === undefined) return put;
  if (Array.isArray(value)) return value.map((part, at) => (String(at) === first ? withValue(part, rest, put) : part));
  return { ...(value as object), [first]: withValue((value as Record<string, unknown>)[first], rest, put) };
}

describe('messages of no shape', () => {
  it('are answered, and leave no trace in the book', async () => {
    const before = await headOf();
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true }),
        async (message) => {
          expect((await expectAnswer(message)).ok).toBe(false);
        },
      ),
      RUNS,
    );
    await fc.assert(
      fc.asyncProperty(anyVerb, fc.anything(), fc.integer({ min: 0 }), async (verb, input, id) => {
        const { ok } = await expectAnswer({ id, verb, input });
        // What takes nothing may be asked with nothing.
        if (ok) expect(input).toEqual({});
      }),
      { ...RUNS, numRuns: 1_000 },
    );
    expect(await headOf()).toEqual(before);
  });

  it('name no verb by a name that every object has', async () => {
    for (const verb of [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'valueOf',
      '',
      'document',
      'document.',
      'DOCUMENT.ISSUE',
      'document.issue\0',
      ' document.issue',
    ])
      expect((await expectAnswer({ id: 1, verb, input: {} })).code, verb).toBe('unknown-verb');
    for (const message of [
      JSON.parse('{"id":1,"verb":"session.info","input":{"__proto__":{"x":1}}}'),
      JSON.parse('{"id":1,"verb":"session.info","input":{},"__proto__":{"verb":"x"}}'),
      { id: 1, verb: 'session.info', input: { constructor: 1 } },
      { id: 1, verb: ['session.info'], input: {} },
      { id: -1, verb: 'session.info', input: {} },
      { id: 1.5, verb: 'session.info', input: {} },
      { id: '1', verb: 'session.info', input: {} },
      { id: 2 ** 60, verb: 'session.info', input: {} },
    ])
      expect((await expectAnswer(message)).code, JSON.stringify(message)).toBe('bad-message');
  });

  it('answer with the id that was asked, where one was', async () => {
    for (const [message, id] of [
      [{ id: 41, verb: 'x', input: {} }, 41],
      [{ id: 42, verb: 7 }, 42],
      [{ verb: 'session.info', input: {} }, -1],
      [{ id: Number.NaN, verb: 'session.info', input: {} }, -1],
      [null, -1],
      [undefined, -1],
    ] as const)
      expect(await host.raw(message)).toMatchObject({ id, ok: false });
  });
});

describe('sound messages with one thing changed', () => {
  const changed = fc.constantFrom(...Object.keys(VALID)).chain((verb) =>
    fc.record({
      verb: fc.constant(verb),
      at: fc.constantFrom(...pathsOf(VALID[verb])),
      put: fc.oneof(
        fc.anything(),
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer(),
        fc.double(),
        fc.constantFrom(
          'x'.repeat(100_000),
          '\0',
          '\u202e',
          '\ud800',
          '9999-99-99',
          '2020-02-30',
          '2020-10-02T24:00+07:00',
          -1,
          0,
          1e308,
          2 ** 53,
          Number.NaN,
          [],
          {},
          null,
          true,
          [[[]]],
          { __proto__: null },
        ),
      ),
    }),
  );

  it('are answered, and nothing is in the book but by a logged act of a known name', async () => {
    const [first, firstCount] = [await headOf(), await documents()];
    let entered = 0;
    let before = first;
    await fc.assert(
      fc.asyncProperty(changed, async ({ verb, at, put }) => {
        const { ok, code } = await expectAnswer({ id: 1, verb, input: withValue(VALID[verb], at, put) });
        const after = await headOf();
        const entries = (after?.seq ?? 0) - (before?.seq ?? 0);
        before = after;
        if (code === 'bad-message') expect(entries).toBe(0);
        else if (!ok) expect([0, 1]).toContain(entries);
        if (entries > 0) expect(after?.act).toBe(ok ? verb : `refused:${verb}`);
        if (ok && (verb === 'document.issue' || verb === 'document.receive')) entered += 1;
        if (ok && !verb.startsWith('document.') && verb !== 'print.register') expect(entries).toBe(0);
      }),
      RUNS,
    );
    expect((await documents()) - firstCount).toBe(entered);
    expect((await headOf())?.seq).toBeGreaterThan(first?.seq ?? 0);
    expect(await host.must('log.verify', {})).toMatchObject({ intact: true, problems: [] });
  });
});

describe('hostile text in a field', () => {
  const TEXTS = [
    `'; DROP TABLE documents; --`,
    `" OR 1=1 --`,
    `<img src=x onerror=alert(1)>`,
    `<script>alert('x')</script>`,
    '{{7*7}} #{7*7} %s %n',
    '=HYPERLINK("http://x")',
    '../../../../etc/passwd',
    'Ký tự 𝒳 🙂 và e\u0301',
    '__proto__',
  ];

  it('stands verbatim in the book and is found again', async () => {
    for (const text of TEXTS) {
      const fields = { drafter: text, dossier: text, note: text, lateReason: text };
      const { id } = await host.must('document.receive', {
        draft: completeDraft({
          ...fields,
          subject: `Về việc ${text}`,
          recipients: [{ name: text, copies: 6, purpose: 'thuc-hien', method: 'giao-lien', groupId: null }],
        }),
      });
      const detail = await host.must('document.get', { documentId: id });
      const kept = text.normalize('NFC');
      expect(detail, text).toMatchObject({ subject: `Về việc ${kept}`, drafter: kept, note: kept, entry: { dossier: kept } });
      expect(detail.copies[0]?.name, text).toBe(kept);
      const found = await host.must('document.list', { filter: { text } });
      if (/[\p{L}\p{N}]/u.test(text))
        expect(
          found.rows.map((row) => row.id),
          text,
        ).toContain(id);
    }
    expect((await host.must('log.verify', {})).intact).toBe(true);
  });

  it('is refused when it is too long or holds control characters, before any rule looks at it', async () => {
    const before = await headOf();
    const spots = pathsOf(completeDraft()).filter((at) =>
      ['subject', 'drafter', 'note', 'dossier', 'name', 'unit', 'by'].includes(at.at(-1) ?? ''),
    );
    expect(spots.length).toBeGreaterThan(6);
    for (const at of spots)
      for (const put of ['x'.repeat(100_000), 'a\0b', 'a\u001bb', 'a\u0085b', 'a\u007fb'])
        for (const verb of ['entry.judge', 'draft.save', 'document.receive', 'document.issue']) {
          const input = { draft: withValue(completeDraft(), at, put) };
          expect((await expectAnswer({ id: 1, verb, input })).code, `${verb} ${at.join('.')} ${put.length}`).toBe('bad-message');
        }
    expect(await headOf()).toEqual(before);
  });
});

describe('a locked host', () => {
  it('answers nothing of the book to anybody', async () => {
    host.lock();
    for (const [verb, input] of Object.entries(VALID)) {
      if (verb.startsWith('vault.')) continue;
      expect((await expectAnswer({ id: 1, verb, input })).code, verb).toBe('locked');
    }
    expect(await host.open()).toMatchObject({ ok: true });
  });
});
