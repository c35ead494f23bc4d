import type { Failure } from '../../shared/contract/result.ts';
import { explainError } from '../../shared/text/vi.ts';

/** One Vietnamese sentence for a failure; a refused rule also names its findings' titles. */
export function explainFailure(failure: Failure): string {
  const sentence = explainError(failure.code, failure.params);
  const blocks = (failure.findings ?? []).filter((finding) => finding.severity === 'block');
  return blocks.length === 0 ? sentence : `${sentence} ${blocks.map((finding) => finding.title).join('; ')}.`;
}
