/** From the first-run answers to the office that the vault is created with. */
import type { RegisterKind } from '../../../shared/domain/codes.ts';
import type { OfficeSetup } from '../../../shared/domain/office.ts';
import { noticeOffice, secretOffice } from '../../../shared/domain/presets/noticeOffice.ts';

export interface OfficeAnswers {
  readonly name: string;
  readonly superior: string;
  readonly registryUnitName: string;
}

const ANY_YEAR = 2020;

export function startingAnswers(): OfficeAnswers {
  const preset = noticeOffice(ANY_YEAR);
  return { name: preset.name, superior: preset.superior ?? '', registryUnitName: preset.registryUnitName };
}

/**
 * The preset with the answers in it. A secret book has series of its own, from their first number
 * (NĐ 30/2020/NĐ-CP Đ.15.2).
 */
export function officeFor(answers: OfficeAnswers, kind: RegisterKind, year: number): OfficeSetup {
  const preset = kind === 'secret' ? secretOffice(year) : noticeOffice(year);
  const superior = answers.superior.normalize('NFC').trim();
  return {
    ...preset,
    name: answers.name.normalize('NFC').trim(),
    superior: superior === '' ? null : superior,
    registryUnitName: answers.registryUnitName.normalize('NFC').trim(),
  };
}
