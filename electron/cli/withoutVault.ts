/** Commands that need no vault: fill, rules, schema. */
import { z } from 'zod';
import { Refusal } from '../../shared/contract/result.ts';
import { officeSetup } from '../../shared/domain/office.ts';
import { readDocument } from '../../shared/fill/readDocument.ts';
import { regulationText, rulesOn } from '../../shared/rules/judge.ts';
import { cliText } from '../../shared/text/cli.vi.ts';
import { day, dayOf } from '../../shared/time.ts';
import { programClock } from '../host/clock.ts';
import { textOfFile } from '../host/documentFile.ts';
import { type Command, print, printJson, readInput, requiredPositional, textOption, UsageError, wantsJson } from './command.ts';
import { entryFile } from './entryFile.ts';

/** Reads a document's text and answers the fields it found. */
export const fillCommand: Command = async (input) => {
  const file = requiredPositional(input, 0, 'FILE');
  const text = file === '-' ? readInput('-', input) : await textOfFile(file);
  if (text.trim() === '') throw new Refusal('file-empty');
  const { answer } = readDocument(text);
  if (wantsJson(input)) {
    printJson(answer);
    return;
  }
  for (const [field, value] of Object.entries(answer))
    print(`${field}: ${value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : value}`);
};

/** The rules in force on a day, as the office's regulation or as JSON. */
export const rulesCommand: Command = async (input) => {
  const on = textOption(input, 'on') ?? dayOf(programClock().now());
  if (!day.safeParse(on).success) throw new UsageError(cliText.badDay('on'));
  if (wantsJson(input)) printJson(rulesOn(on).map(({ check: _check, ...rule }) => rule));
  else print(regulationText(on));
};

const SCHEMAS: Readonly<Record<string, z.ZodType>> = { entry: entryFile, office: officeSetup };

/** JSON Schema of a file that a command takes. */
export const schemaCommand: Command = async (input) => {
  const name = requiredPositional(input, 0, 'NAME');
  const schema = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (!schema) throw new UsageError(cliText.unknownSchema(name, Object.keys(SCHEMAS).join(', ')));
  // Refinements such as "a real day" cannot be said in JSON Schema; the shape can.
  printJson(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
};
