/** Which series, types and signers fit together: the form proposes, the rules decide. */
import type { RegisterKind } from '../../../shared/domain/codes.ts';
import type { DocumentType } from '../../../shared/domain/documentTypes.ts';
import type { OfficeSetup, Series, Signer } from '../../../shared/domain/office.ts';
import type { Day } from '../../../shared/time.ts';

interface Dated {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Whether something dated holds on a day; without a day, whatever has not ended. */
export function holdsOn(dated: Dated, on: Day | null): boolean {
  if (on === null) return dated.to === null;
  return (dated.from === null || dated.from <= on) && (dated.to === null || on <= dated.to);
}

/** Series a document of this day may take its number from. */
export function openSeries(office: OfficeSetup, kind: RegisterKind, on: Day | null): readonly Series[] {
  return office.series.filter((series) => series.classification === kind && holdsOn(series, on));
}

/**
 * The one series that fits the type (and the issuer, where the signer tells it). Null when none or
 * several fit: then the clerk chooses.
 */
export function onlySeriesFor(series: readonly Series[], typeId: string, issuerId: string | null): Series | null {
  const fitting = series.filter(
    (candidate) => candidate.typeIds.includes(typeId) && (issuerId === null || candidate.issuerId === issuerId),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Types, those of the chosen series first and in its order. */
export function typesFor(types: readonly DocumentType[], series: Series | null): readonly DocumentType[] {
  if (!series) return types;
  const own = series.typeIds.flatMap((id) => types.find((type) => type.id === id) ?? []);
  return [...own, ...types.filter((type) => !series.typeIds.includes(type.id))];
}

/** Signers in office on the day; those of the series' issuer who may sign the type stand first. */
export function signersFor(signers: readonly Signer[], series: Series | null, typeId: string, on: Day | null): readonly Signer[] {
  const rank = (signer: Signer): number => {
    const issuerFits = series === null || signer.issuerId === series.issuerId;
    const typeFits = typeId === '' || signer.typeIds === null || signer.typeIds.includes(typeId);
    return Number(!issuerFits) * 2 + Number(!typeFits);
  };
  return signers.filter((signer) => holdsOn(signer, on)).toSorted((a, b) => rank(a) - rank(b));
}

/** The same person's right to sign for another issuer, when the series changed under him; null when he has none. */
export function sameSignerFor(signers: readonly Signer[], signerId: string, series: Series, typeId: string, on: Day | null): Signer | null {
  const chosen = signers.find((signer) => signer.id === signerId);
  if (!chosen || chosen.issuerId === series.issuerId) return null;
  const twin = signersFor(signers, series, typeId, on).find((signer) => signer.name === chosen.name && signer.issuerId === series.issuerId);
  return twin ?? null;
}

/** `KT. CHỦ TỊCH, PHÓ CHỦ TỊCH`: the right he signs by, then his own position. */
export function signingLine(signer: Signer): string {
  if (signer.signingForm === '' || signer.signingFor === null) return signer.position.toLocaleUpperCase('vi');
  return `${signer.signingForm} ${signer.signingFor.toLocaleUpperCase('vi')}`;
}

/** The signing line for a list; with the issuer where the same person signs so for two of them. */
export function signingDetail(signer: Signer, among: readonly Signer[]): string {
  const line = signingLine(signer);
  const twice = among.some((other) => other.id !== signer.id && other.name === signer.name && signingLine(other) === line);
  return twice ? `${line} (${signer.issuerId})` : line;
}
