/** The closing line of `npm test` says neither more nor less than the runners' reports. */
import { describe, expect, it } from 'vitest';
import { countUnit, countWindow, sumOf } from '../../../build/counts.mjs';

const file = (status: string, ...tests: readonly string[]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });

describe('counting', () => {
  it('counts tests, not the suites around them', () => {
    const report = { success: false, testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] };
    expect(countUnit(report)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(countUnit({ success: false, testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a file whose hook broke as one failure beside the tests that passed', () => {
    expect(countUnit({ success: false, testResults: [file('failed', 'passed')] })).toEqual({ passed: 1, failed: 1 });
  });

  it('does not count a skipped test as passed', () => {
    expect(countUnit({ success: true, testResults: [file('passed', 'passed', 'pending')] })).toEqual({ passed: 1, failed: 0 });
  });

  it('counts a window test that passed only at a second try as failed, and errors outside tests too', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [{ message: 'cannot load' }] };
    expect(countWindow(report)).toEqual({ passed: 4, failed: 3 });
  });

  it('counts a runner without a report as one failure', () => {
    expect(countUnit(null)).toEqual({ passed: 0, failed: 1 });
    expect(countWindow(null)).toEqual({ passed: 0, failed: 1 });
  });

  it('adds a failure for a runner that ended badly without naming one', () => {
    expect(sumOf([{ passed: 5, failed: 0, exitCode: 1 }])).toEqual({ passed: 5, failed: 1 });
  });

  it('adds a failure for a runner in which nothing ran', () => {
    expect(
      sumOf([
        { passed: 5, failed: 0, exitCode: 0 },
        { passed: 0, failed: 0, exitCode: 0 },
      ]),
    ).toEqual({ passed: 5, failed: 1 });
  });

  it('sums runs that went well', () => {
    expect(
      sumOf([
        { passed: 5, failed: 0, exitCode: 0 },
        { passed: 2, failed: 0, exitCode: 0 },
      ]),
    ).toEqual({ passed: 7, failed: 0 });
  });
});
