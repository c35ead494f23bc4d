import { describe, expect, it } from 'vitest';
import { SAMPLE_USER } from '../../../electron/host/sample.ts';
import { loginFrom } from '../../../renderer/features/firstRun/loginFrom.ts';
import { officeFor, startingAnswers } from '../../../renderer/features/firstRun/officeSetup.ts';
import { describeStrength } from '../../../renderer/features/firstRun/strength.ts';
import { vi } from '../../../renderer/text/vi.ts';
import { explainFailure } from '../../../renderer/ui/explain.ts';
import { officeSetup } from '../../../shared/domain/office.ts';

describe('password hints', () => {
  it('has its floor at 8 and its recommendation at 15 characters', () => {
    expect(['', '1234567', '12345678', '12345678901234', '123456789012345'].map((text) => describeStrength(text).level)).toEqual([
      0, 1, 2, 2, 3,
    ]);
  });

  it('counts characters, not code units', () => {
    expect(describeStrength('𝒂𝒂𝒂𝒂𝒂𝒂𝒂').level).toBe(1);
  });

  it('says how many are missing', () => {
    expect(describeStrength('12345').text).toContain('3 ký tự');
  });
});

describe('account names', () => {
  it.each([
    ['Trần Thị Hạnh', 'hanhtt'],
    ['Đỗ  Đức', 'ducd'],
    ['Hạnh', 'hanh'],
    ['', ''],
  ])('%s', (name, login) => {
    expect(loginFrom(name)).toBe(login);
  });
});

describe('the office of a new book', () => {
  const answers = { ...startingAnswers(), name: '  Văn phòng thử ', superior: ' ' };

  it('takes the answers, tidied, and is a valid setup', () => {
    const office = officeFor(answers, 'ordinary', 2020);
    expect(office).toMatchObject({ name: 'Văn phòng thử', superior: null });
    expect(officeSetup.safeParse(office).success).toBe(true);
    expect(office.series.every((series) => series.classification === 'ordinary')).toBe(true);
  });

  it('gives a secret book secret series only, and nothing carried over', () => {
    const office = officeFor(answers, 'secret', 2020);
    expect(officeSetup.safeParse(office).success).toBe(true);
    expect(office.series.every((series) => series.classification === 'secret' && series.carried === null)).toBe(true);
  });
});

describe('failures in words', () => {
  it('fills the sentence and names the blocking findings', () => {
    expect(explainFailure({ code: 'wait-before-retry', params: { seconds: 8 } })).toContain('8 giây');
    const finding = { ruleId: 'r', severity: 'block', field: 'date', title: 'Ngày lùi', detail: '', fix: null } as const;
    const sentence = explainFailure({
      code: 'rule-refused',
      params: { count: 1 },
      findings: [finding, { ...finding, severity: 'warn', title: 'Chỉ nhắc' }],
    });
    expect(sentence).toContain('Ngày lùi');
    expect(sentence).not.toContain('Chỉ nhắc');
  });
});

describe('the account of the sample', () => {
  it('is the one the host makes', () => {
    expect({ login: vi.firstRun.sampleLogin, password: vi.firstRun.samplePassword }).toEqual({
      login: SAMPLE_USER.login,
      password: SAMPLE_USER.password,
    });
  });
});
