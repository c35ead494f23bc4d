/**
 * The front door of every act: shape → session → role → the verb itself (which applies the rules and
 * writes in one transaction). Whatever goes wrong comes back as a value; no text of an exception ever
 * crosses (design §4, ASVS 16.5).
 */

import { recordRefusal } from '../../db/act.ts';
import { refusalOf } from '../../db/sqliteErrors.ts';
import { type Response, request } from '../../shared/contract/port.ts';
import { fail, Refusal, type Result } from '../../shared/contract/result.ts';
import { type ParsedInput, type Verb, type VerbOutput, verbInputs } from '../../shared/contract/verbs.ts';
import type { HostState, HostSurroundings } from './session.ts';
import { verbs } from './verbs.ts';

export interface FrontDoor {
  /** Handles one raw message from the port. Never rejects. */
  receive(message: unknown): Promise<Response>;
  /** The same for callers in this process (command line, tests). */
  call<V extends Verb>(verb: V, input: unknown): Promise<Result<VerbOutput<V>>>;
  close(): void;
}

export function createFrontDoor(around: HostSurroundings): FrontDoor {
  const state: HostState = { session: null };

  const call = async <V extends Verb>(verb: V, input: unknown): Promise<Result<VerbOutput<V>>> => {
    const parsed = verbInputs[verb].safeParse(input);
    if (!parsed.success) return fail('bad-message', { where: parsed.error.issues[0]?.path.join('.') ?? '' });
    const handler = verbs[verb];
    try {
      if (handler.roles !== 'nobody-yet') {
        if (!state.session) return fail('locked');
        if (handler.roles !== 'anyone' && !handler.roles.some((role) => state.session?.user.roles.includes(role)))
          throw new Refusal('not-allowed');
      }
      const value = await handler.run(parsed.data as ParsedInput<V>, state, around);
      if (handler.changes) around.emit({ event: 'changed' });
      return { ok: true, value };
    } catch (error) {
      const failure = refusalOf(error);
      if (handler.changes || failure.code === 'not-allowed') logRefusal(state, around, verb, failure);
      return { ok: false, error: failure };
    }
  };

  return {
    call,
    async receive(message) {
      const parsed = request.safeParse(message);
      if (!parsed.success) return { id: idOf(message), ...fail('bad-message') };
      const { id, verb, input } = parsed.data;
      if (!isVerb(verb)) return { id, ...fail('unknown-verb') };
      return { id, ...(await call(verb, input)) };
    },
    close() {
      state.session?.vault.close();
      state.session = null;
    },
  };
}

function isVerb(text: string): text is Verb {
  return Object.hasOwn(verbInputs, text);
}

function idOf(message: unknown): number {
  return typeof message === 'object' && message !== null && 'id' in message && Number.isSafeInteger(message.id) ? Number(message.id) : -1;
}

/** A refused act stands in the log with the rules that refused it (design §7, ASVS 16.3). */
function logRefusal(
  state: HostState,
  around: HostSurroundings,
  verb: Verb,
  failure: { readonly code: string; readonly findings?: readonly { readonly ruleId: string; readonly severity: string }[] },
): void {
  if (!state.session) return;
  const { vault } = state.session;
  const rules = failure.findings?.filter((finding) => finding.severity === 'block').map((finding) => finding.ruleId) ?? [];
  try {
    recordRefusal(vault.db, vault.actor, around.clock, verb, {
      code: failure.code,
      ...(rules.length > 0 ? { rules: rules.join(' ') } : {}),
    });
  } catch {
    // The disk that refused the act may refuse its record too; the caller already gets the failure.
  }
}
