import type { FillReading } from './types.ts';

/** Reads what the text says of itself. */
export function readDocument(text: string): FillReading {
  const citations = [...new Set(Array.from(text.matchAll(/\d+\/[\p{Lu}\d/-]+/gu), (match) => match[0]))];
  return {
    text,
    answer: {
      issuer: null, superior: null, number: null, symbol: null, date: null, place: null, typeName: null, typeCode: null, subject: null,
      urgency: null, secrecy: null, signerName: null, signerPosition: null, signingForm: null, signingFor: null, recipients: [], archive: [], citations,
    },
    marks: [],
    recipientLines: [],
    citationDetails: [],
  };
}
