import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type UseFieldArrayReturn, useFieldArray, useWatch } from 'react-hook-form';
import { PURPOSES, SENDING_METHODS } from '../../../shared/domain/codes.ts';
import { methodName, purposeName } from '../../../shared/text/vi.ts';
import { vi } from '../../text/vi.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { groupNamed, LINE_COPIES_MAX, readFileCopies, recipientFromTyped, sumCopies, writeFileCopies } from './copies.ts';
import { TypedField, useEntryScope } from './EntryContext.tsx';
import type { EntryForm } from './entryForm.ts';
import { holdsOn } from './seriesChoice.ts';
import { readCount, readDay, tidyText, twoFigures } from './typed.ts';
import './recipients.css';

const text = vi.entry.recipients;

type Rows = UseFieldArrayReturn<EntryForm, 'recipients'>;

/** The recipients table: rows, groups that open to their members, file copies, and the sum. */
export function RecipientsSection({ onLast }: { onLast: () => void }) {
  const { control, filled } = useEntryScope();
  const rows = useFieldArray({ control, name: 'recipients' });
  const scroll = useRef<HTMLDivElement>(null);
  const count = rows.fields.length;
  // A line just added stands last: it must be seen.
  useEffect(() => {
    if (count > 0) scroll.current?.scrollTo({ top: scroll.current.scrollHeight });
  }, [count]);
  return (
    <section className="grp grow" aria-labelledby="entry-recipients">
      <h2 id="entry-recipients">{vi.entry.groups.recipients}</h2>
      <div className="recwrap">
        <div className="recscroll" ref={scroll}>
          <table className="rec">
            <colgroup>
              <col />
              <col className="c-purpose" />
              <col className="c-method" />
              <col className="c-copies" />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">
                  {text.name} {filled.has('recipients') ? <i className="pasted" /> : null}
                </th>
                <th scope="col">{text.purpose}</th>
                <th scope="col">{text.method}</th>
                <th scope="col" className="r">
                  {text.copies}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.fields.map((row, index) => (
                <RecipientLineRow key={row.id} index={index} rows={rows} groupId={row.groupId} />
              ))}
            </tbody>
            <tfoot>
              <FileCopiesRow />
              <AddRow rows={rows} onLast={onLast} />
              <SumRow />
            </tfoot>
          </table>
        </div>
      </div>
    </section>
  );
}

function RecipientLineRow({ index, rows, groupId }: { index: number; rows: Rows; groupId: string | null }) {
  const { form, directory, edited, flagged } = useEntryScope();
  const [opened, setOpened] = useState(false);
  const group = directory.office.recipientGroups.find((candidate) => candidate.id === groupId) ?? null;
  const changed = { onChange: () => edited('recipients') };
  const flag = (part: 'name' | 'copies') => (flagged.has(`recipients.${index}.${part}`) ? 'flagged' : '');
  const tidyName = () => {
    const name = tidyText(form.getValues(`recipients.${index}.name`));
    // Emptying the name and leaving is how a line is taken out from the keyboard.
    if (name === '') rows.remove(index);
    else form.setValue(`recipients.${index}.name`, name);
  };
  return (
    <>
      <tr>
        <td data-field={`recipients.${index}.name`} className={flag('name')}>
          <span className="row g2">
            <input
              className="cell grow"
              aria-label={text.nameOf(index + 1)}
              autoComplete="off"
              spellCheck={false}
              {...form.register(`recipients.${index}.name`, { ...changed, onBlur: tidyName })}
            />
            {group ? (
              <button
                type="button"
                className="tag copy"
                aria-expanded={opened}
                aria-label={text.showGroup(group.name, group.copies)}
                onClick={() => setOpened(!opened)}
              >
                {text.group(group.copies)}
              </button>
            ) : null}
            <button
              type="button"
              className="dropline"
              tabIndex={-1}
              aria-label={text.remove(index + 1)}
              onClick={() => {
                rows.remove(index);
                edited('recipients');
              }}
            >
              <Icon name="cross" size="xs" />
            </button>
          </span>
        </td>
        <td data-field={`recipients.${index}.purpose`}>
          <select className="cell" aria-label={text.purposeOf(index + 1)} {...form.register(`recipients.${index}.purpose`, changed)}>
            <option value="">{text.noPurpose}</option>
            {PURPOSES.map((purpose) => (
              <option key={purpose} value={purpose}>
                {purposeName[purpose]}
              </option>
            ))}
          </select>
        </td>
        <td data-field={`recipients.${index}.method`}>
          <select className="cell" aria-label={text.methodOf(index + 1)} {...form.register(`recipients.${index}.method`, changed)}>
            <option value="">{text.noPurpose}</option>
            {SENDING_METHODS.map((method) => (
              <option key={method} value={method}>
                {methodName[method]}
              </option>
            ))}
          </select>
        </td>
        <td data-field={`recipients.${index}.copies`} className={flag('copies')}>
          <input
            className="cell r"
            aria-label={text.copiesOf(index + 1)}
            inputMode="numeric"
            autoComplete="off"
            {...form.register(`recipients.${index}.copies`, {
              ...changed,
              onBlur: () => {
                const read = readCount(form.getValues(`recipients.${index}.copies`), LINE_COPIES_MAX);
                if (read !== null) form.setValue(`recipients.${index}.copies`, twoFigures(read));
              },
            })}
          />
        </td>
      </tr>
      {group && opened ? (
        <tr className="members">
          <td colSpan={4}>
            {group.members.length > 0 ? (
              <>
                <b>{text.members(group.members.length)}</b> {group.members.join('; ')}
              </>
            ) : (
              text.noMembers
            )}
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** `Lưu: VT, HC-TC (02b)`: typed as it stands on the paper, counted apart. */
function FileCopiesRow() {
  const { control } = useEntryScope();
  const typed = useWatch({ control, name: 'fileCopies' });
  const filed = sumCopies([], readFileCopies(typed) ?? []).filed;
  return (
    <tr>
      <td>
        <span className="row g1 filing">
          <span aria-hidden="true">{text.file}</span>
          <FileCopiesMark />
          <TypedField
            path="fileCopies"
            className="grow"
            label=""
            ariaLabel={vi.entry.fields.fileCopies}
            placeholder={vi.entry.placeholders.fileCopies}
            tidy={(value) => {
              const read = readFileCopies(value);
              return read ? writeFileCopies(read) : tidyText(value);
            }}
          />
        </span>
      </td>
      <td className="still">{text.filed}</td>
      <td className="still">{text.here}</td>
      <td className="r still">{twoFigures(filed)}</td>
    </tr>
  );
}

function FileCopiesMark() {
  const { filled } = useEntryScope();
  return filled.has('fileCopies') ? <i className="pasted" /> : null;
}

/** The line that is always there: a name, a group's key, or several lines pasted at once. */
function AddRow({ rows, onLast }: { rows: Rows; onLast: () => void }) {
  const { form, control, directory, today, edited } = useEntryScope();
  const [typed, setTyped] = useState('');
  const took = useRef(false);
  const date = useWatch({ control, name: 'date' });
  // A group lives as long as its members: the districts ended with 30/6/2025.
  const groups = directory.office.recipientGroups.filter((group) => holdsOn(group, readDay(date, today)));
  // A fresh box after each line closes the list that the emptied text would open again.
  const [added, setAdded] = useState(0);
  const add = (typedLines: readonly string[], stay = true) => {
    const method = form.getValues('recipients').at(-1)?.method ?? '';
    const made = typedLines.flatMap((line) => recipientFromTyped(line, groups, method) ?? []);
    if (made.length === 0) return false;
    rows.append(made, { shouldFocus: false });
    edited('recipients');
    setTyped('');
    if (stay) setAdded((count) => count + 1);
    return true;
  };
  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey || event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229)
      return;
    const input = event.target;
    // A line of the list that an arrow key chose belongs to the list.
    if (!(input instanceof HTMLInputElement) || input.getAttribute('aria-activedescendant')) return;
    if (!add([input.value])) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPasteCapture = (event: ClipboardEvent<HTMLElement>) => {
    const lines = event.clipboardData.getData('text/plain').split(/\r?\n/);
    if (lines.filter((line) => line.trim() !== '').length < 2) return;
    event.preventDefault();
    event.stopPropagation();
    add(lines);
  };
  const examples = groups.slice(0, 2).map((group) => group.id);
  return (
    <tr className="addline">
      <td colSpan={4} data-field="recipients">
        <span className="row g2" data-own-enter="" onKeyDownCapture={onKeyDownCapture} onPasteCapture={onPasteCapture}>
          <Icon name="plus" size="s" />
          <ComboBox
            key={added}
            autoFocus={added > 0}
            className="grow bareline"
            label=""
            ariaLabel={text.add}
            allowsText
            value={null}
            text={typed}
            onText={(value) => {
              // Taking a line of the list also reports its words as text; they are a row by now.
              if (took.current) took.current = false;
              else setTyped(value);
            }}
            onChange={(id) => {
              const group = groups.find((candidate) => candidate.id === id);
              if (!group) return;
              took.current = true;
              add([group.id]);
            }}
            onBlur={() => {
              if (groupNamed(typed, groups) || typed.trim() !== '') add([typed], false);
            }}
            choices={groups.map((group) => ({ id: group.id, label: group.name, detail: text.group(group.copies) }))}
            placeholder={examples.length > 0 ? text.addLike(examples.join(', ')) : text.add}
          />
          <button type="button" className="lastlink" tabIndex={-1} onClick={onLast}>
            {text.last} <Keys chord="F4" />
          </button>
        </span>
      </td>
    </tr>
  );
}

/** `01 + 07 + lưu 03 = 121 bản` beside the count that the clerk vouches for. */
function SumRow() {
  const { control } = useEntryScope();
  const [rows, filing] = useWatch({ control, name: ['recipients', 'fileCopies'] });
  const sum = sumCopies(rows, readFileCopies(filing) ?? []);
  return (
    <tr className="sumrow">
      <td colSpan={2}>
        <span className="sm sumline">
          {sum.addends} {sum.addends === '' ? '' : '= '}
          <b>{vi.entry.numbered.copiesCount(twoFigures(sum.total))}</b>
        </span>
      </td>
      <td className="r sm nw totallabel">{text.total}</td>
      <td className="totalcell">
        <TypedField
          path="totalCopies"
          label=""
          ariaLabel={text.total}
          inputMode="numeric"
          inputClassName="r sb"
          tidy={(typed) => {
            const read = readCount(typed, 99_999);
            return read ? twoFigures(read) : typed.trim();
          }}
        />
      </td>
    </tr>
  );
}
