/**
 * Reading a document's text for the form (design §9). Pure and total: any text gives an answer, fields
 * that the text does not say stay null, and every value can be shown where it stands.
 */
import { readClosing } from './closing.ts';
import { readHead } from './head.ts';
import { readHeading } from './heading.ts';
import { typeOfSymbol } from './names.ts';
import { readAddressees, readRecipients, withPurpose } from './recipients.ts';
import { citationsOf, keyOf } from './references.ts';
import { readSigner } from './signer.ts';
import { type Source, type Span, sourceOf, squeeze } from './source.ts';
import type { FillField, FillMark, FillReading } from './types.ts';

/** Reads what the text says of itself. Time grows linearly with the text; never throws. */
export function readDocument(input: string): FillReading {
  const source = sourceOf(input);
  const head = readHead(source);
  const heading = readHeading(head);
  const { own, placeAndDate } = head;
  const ownReference = own?.number == null || own.symbol === null ? null : `${own.digits}${own.separator}${own.symbol}`;
  const citations = citationsOf(source, { key: ownReference === null ? null : keyOf(ownReference), span: own });
  const closing = readClosing(source, heading.bodyAt);
  const signer = closing && readSigner(closing.signature);
  const listed = closing ? readRecipients(closing.recipients) : null;
  const addressees = readAddressees(head.pieces, heading.type?.type.code === 'CĐ');
  const recipients = [...addressees, ...(listed?.items ?? [])];

  // "V/v" under the number stands in place of a type: such a letter's symbol may begin like a type's
  // abbreviation all the same (CT-TTHT of a cục thuế).
  const isLetter = heading.type === null && heading.subject?.isVeViec === true;
  const symbolType = isLetter || !own?.symbol ? null : typeOfSymbol(own.symbol);
  const namedBySymbol = symbolType?.name ?? (isLetter || (own?.symbol != null && addressees.length > 0) ? 'Công văn' : null);
  const typeName = heading.type?.type.name ?? namedBySymbol;
  const typeCode = heading.type ? heading.type.type.code : (symbolType?.code ?? null);

  const mark = marker(source);
  const marks = [
    mark('issuer', heading.issuer, head.hasMotto),
    mark('superior', heading.superior, head.hasMotto),
    mark('number', own?.numberSpan, true),
    mark('symbol', own?.symbolSpan, true),
    mark('date', placeAndDate?.date == null ? null : placeAndDate.dateSpan, placeAndDate?.sure === true),
    mark('place', placeAndDate?.place, placeAndDate?.sure === true),
    mark('typeName', heading.type ?? (symbolType ? own?.symbolSpan : null), heading.type !== null),
    mark('subject', heading.subject, heading.type !== null || heading.subject?.isVeViec === true),
    mark('urgency', heading.urgency, heading.urgency?.sure === true),
    mark('secrecy', heading.secrecy, heading.secrecy?.sure === true),
    mark('signingForm', signer?.formSpan, true),
    mark('signingFor', signer?.signingFor?.text ? signer.signingFor : null, true),
    mark('signerPosition', signer?.position, true),
    mark('signerName', signer?.name, true),
    ...recipients.map((item) => mark('recipients', item, true)),
    mark('archive', listed?.archive.length ? listed.archiveSpan : null, true),
    ...citations.map((citation) => mark('citations', citation, true)),
  ].filter((found) => found !== null);

  const addressed = addressees.length > 0;
  return {
    text: source.text,
    answer: {
      issuer: heading.issuer?.name ?? null,
      superior: heading.superior?.name ?? null,
      number: own?.number ?? null,
      symbol: own?.symbol ?? null,
      date: placeAndDate?.date ?? null,
      place: placeAndDate?.place ? squeeze(placeAndDate.place.text) : null,
      typeName,
      typeCode,
      subject: heading.subject?.text ?? null,
      urgency: heading.urgency?.level ?? null,
      secrecy: heading.secrecy?.level ?? null,
      signerName: signer?.name?.text ?? null,
      signerPosition: signer?.position?.text ?? null,
      signingForm: signer?.form ?? null,
      signingFor: signer?.signingFor?.text ? signer.signingFor.text : null,
      recipients: recipients.map((item) => item.text),
      archive: listed?.archive ?? [],
      citations: citations.map((citation) => citation.reference),
    },
    marks,
    // "Như trên" points at "Kính gửi": the form counts copies for those it names.
    recipientLines: recipients
      .map((item) => withPurpose(item.text))
      .filter((line) => !(addressed && /^như (?:trên|kính gửi)$/iu.test(line.name))),
    citationDetails: citations.map(({ type, reference, date }) => ({ type, reference, date })),
  };
}

function marker(source: Source) {
  return (field: FillField, span: Span | null | undefined, sure: boolean): FillMark | null => {
    if (!span || span.end <= span.start) return null;
    const start = source.offsetOf(span.start);
    const end = source.offsetOf(span.end - 1) + 1;
    return end <= start ? null : { field, start, end, confidence: sure ? 'sure' : 'likely' };
  };
}
