/**
 * Every rule of the register, in the order the regulation is printed in: first how numbers run, then
 * what an entry must hold, who may sign, secrecy, copies, urgency, wording, paper.
 */
import { copyCountRules } from './copyCounts.ts';
import { expeditedLawRules } from './expeditedLaw.ts';
import { numberingRules } from './numbering.ts';
import { paperRules } from './paper.ts';
import { requiredFieldRules } from './requiredFields.ts';
import { secrecyRules } from './secrecy.ts';
import { seriesRules } from './seriesAndIssuer.ts';
import { signingRules } from './signingRight.ts';
import { formCheckRule, subjectRules } from './subjectText.ts';
import { timeRules } from './times.ts';
import type { Rule } from './types.ts';
import { urgencyRules } from './urgency.ts';
import { wordingRules } from './wording.ts';

export const RULES: readonly Rule[] = [
  ...numberingRules,
  ...timeRules,
  ...requiredFieldRules,
  ...seriesRules,
  ...signingRules,
  ...secrecyRules,
  ...copyCountRules,
  ...expeditedLawRules,
  ...urgencyRules,
  formCheckRule,
  ...subjectRules,
  ...wordingRules,
  ...paperRules,
];
