import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Failure } from '../../../shared/contract/result.ts';
import type { Directory } from '../../../shared/contract/verbs.ts';
import type { RegisterKind } from '../../../shared/domain/codes.ts';
import type { DocumentDetail } from '../../../shared/domain/document.ts';
import type { Finding } from '../../../shared/rules/types.ts';
import { type Day, type Moment, timeOf } from '../../../shared/time.ts';
import { call } from '../../app/client.ts';
import { useKeys } from '../../app/keys.ts';
import { openEntry } from '../../app/router.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { showToast } from '../../ui/Toast.tsx';
import { FillDialog } from '../fill/FillDialog.tsx';
import { rowOfLine, writeFileCopies } from './copies.ts';
import { DocumentSection } from './DocumentSection.tsx';
import { type EntryScope, EntryScopeProvider } from './EntryContext.tsx';
import { draftOf, type EntryField, type EntryForm, flaggedPaths, formPatch, sameForm } from './entryForm.ts';
import { FindingsPane } from './FindingsPane.tsx';
import { focusedPath, focusPath, stepOnEnter, takeCtrlEnter } from './fieldFocus.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { MoreSection } from './MoreSection.tsx';
import { NumberedDialog } from './NumberedDialog.tsx';
import { RecipientsSection } from './RecipientsSection.tsx';
import { SigningSection } from './SigningSection.tsx';
import { useDraftKeeping } from './useDraftKeeping.ts';
import { useJudgement, useRules } from './useJudgement.ts';
import { useSeriesChoice } from './useSeriesChoice.ts';

const text = vi.entry;

export interface EntrySheetProps {
  readonly documentId?: number;
  readonly directory: Directory;
  readonly kind: RegisterKind;
  readonly fresh: EntryForm;
  readonly initial: EntryForm;
  readonly restoredAt: Moment | null;
  readonly today: Day;
  readonly onDone: (documentId: number) => void;
  readonly onCancel: () => void;
  /** A new sheet for the next document. */
  readonly onAgain: () => void;
}

/** After a fill: the dialog gives the focus back as it goes, and the series follows from the new type. */
const SETTLE_MS = 120;

type Open = 'fill' | 'leave' | null;

/** The form, what the rules say of it, and its way to a number. */
export function EntrySheet(props: EntrySheetProps) {
  const { documentId, directory, kind, fresh, initial, restoredAt, today, onDone, onCancel, onAgain } = props;
  const form = useForm<EntryForm>({ defaultValues: initial });
  const sheet = useRef<HTMLFormElement>(null);
  const [filled, setFilled] = useState<ReadonlySet<EntryField>>(new Set());
  const [open, setOpen] = useState<Open>(null);
  const [saving, setSaving] = useState(false);
  const [sought, setSought] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [numbered, setNumbered] = useState<DocumentDetail | null>(null);
  const { judged, judgeNow, show } = useJudgement(form, today);
  const rules = useRules(form, today);
  const keeping = useDraftKeeping(form, today, documentId === undefined && numbered === null, restoredAt);
  const chooseByHand = useSeriesChoice(form, directory, kind, today);

  const edited = useCallback((field: EntryField) => {
    setFilled((before) => {
      if (!before.has(field)) return before;
      const after = new Set(before);
      after.delete(field);
      return after;
    });
  }, []);

  const write = useCallback(
    (patch: Partial<EntryForm>) => {
      for (const [field, value] of Object.entries(patch)) form.setValue(field as EntryField, value, { shouldDirty: true });
    },
    [form],
  );

  const blocks = judged.findings.filter((finding) => finding.severity === 'block');
  // An untouched form is not painted full of faults; the list at its side names them all the same.
  const flagged = useMemo(() => flaggedPaths(judged.findings, form.getValues(), sought), [judged.findings, form, sought]);
  const scope: EntryScope = useMemo(
    () => ({ form, control: form.control, directory, kind, today, filled, flagged, edited }),
    [form, directory, kind, today, filled, flagged, edited],
  );

  const goTo = (finding: Finding) => {
    setSought(true);
    if (sheet.current) focusPath(sheet.current, finding.field);
  };
  const goToFirstGap = async () => {
    const now = await judgeNow();
    const first = now?.findings.find((finding) => finding.severity === 'block');
    if (first && sheet.current) focusPath(sheet.current, first.field);
  };
  const goToNext = (findings: readonly Finding[]) => {
    const here = focusedPath();
    const at = findings.findIndex((finding) => finding.field === here || here?.startsWith(`${finding.field}.`));
    const next = findings[(at + 1) % findings.length];
    if (next) goTo(next);
  };
  const fix = (finding: Finding) => {
    if (!finding.fix) return;
    write(formPatch(form.getValues(), finding.fix.set, today));
  };
  const fixFirst = async () => {
    // Judged anew: the key may come before the rules have answered the last keystroke.
    const now = await judgeNow();
    const first = now?.findings.find((finding) => finding.fix !== null);
    if (first) fix(first);
  };

  const save = async () => {
    if (saving) return;
    // Leaving the field first, so that what is typed there is tidied and judged like the rest.
    if (document.activeElement instanceof HTMLElement && sheet.current?.contains(document.activeElement)) document.activeElement.blur();
    setSaving(true);
    setFailure(null);
    const now = await judgeNow();
    const stopping = now?.findings.filter((finding) => finding.severity === 'block') ?? [];
    if (stopping[0]) {
      setSaving(false);
      goTo(stopping[0]);
      return;
    }
    const issued = await call('document.issue', { draft: draftOf(form.getValues(), today), documentId: documentId ?? null });
    setSaving(false);
    if (issued.ok) {
      // First: what is numbered must not be kept as a draft once more when the keeping ends.
      const forgotten = keeping.forget();
      setNumbered(issued.value);
      await forgotten;
      return;
    }
    setFailure(issued.error);
    if (issued.error.findings) {
      show(issued.error.findings);
      const first = issued.error.findings.find((finding) => finding.severity === 'block');
      if (first) goTo(first);
    }
  };
  const keep = async () => {
    const saved = await keeping.keep();
    if (saved.ok) showToast(text.kept(timeOf(saved.value.savedAt)));
    else setFailure(saved.error);
    return saved.ok;
  };
  const repeatLast = async () => {
    const last = await call('document.lastRecipients', { seriesId: form.getValues('seriesId') || null });
    if (!last.ok) return setFailure(last.error);
    if (!last.value) return showToast(text.recipients.noLast);
    const present = new Set(form.getValues('recipients').map((row) => row.name));
    const rows = last.value.recipients.map(rowOfLine).filter((row) => !present.has(row.name));
    write({ recipients: [...form.getValues('recipients'), ...rows] });
    const filing = form.getValues('fileCopies');
    if (filing.trim() === '' || filing === fresh.fileCopies) write({ fileCopies: writeFileCopies(last.value.fileCopies) });
  };
  const leave = () => (sameForm(form.getValues(), fresh) ? onCancel() : setOpen('leave'));
  const dropDraft = async () => {
    await keeping.forget();
    onAgain();
  };

  useKeys([
    { chord: 'Enter', label: text.keys.next },
    { chord: 'Shift+Enter', label: text.keys.previous },
    { chord: 'F3', label: text.keys.finding, run: () => goToNext(judged.findings), when: judged.findings.length > 0 },
    { chord: 'F4', label: text.keys.last, run: () => void repeatLast() },
    { chord: 'F7', label: text.keys.fix, run: () => void fixFirst(), when: judged.findings.some((finding) => finding.fix !== null) },
    { chord: 'Ctrl+Enter', run: () => void save() },
    { chord: 'Ctrl+S', run: () => void keep(), when: documentId === undefined },
    { chord: 'Ctrl+D', run: () => setOpen('fill') },
    { chord: 'Esc', label: text.keys.back, run: leave },
  ]);

  // The first field that is still to be written: the series, or the type where the series follows from it.
  useEffect(() => {
    if (sheet.current) focusPath(sheet.current, initial.seriesId === '' ? 'typeId' : 'subject');
  }, [initial.seriesId]);

  const title = documentId !== undefined ? text.titleReceived : kind === 'secret' ? text.titleSecret : text.title;
  return (
    <EntryScopeProvider value={scope}>
      <div className="entry">
        <div className="head">
          <h1>{title}</h1>
          {filled.size > 0 ? (
            <span className="sub row g2" role="status">
              <i className="pasted" />
              {text.filledCount(filled.size)}
            </span>
          ) : restoredAt ? (
            <span className="sub row g2">
              {text.restored(timeOf(restoredAt))}
              <Button kind="quiet" small onPress={() => void dropDraft()}>
                {text.startOver}
              </Button>
            </span>
          ) : null}
          <span className="sp" />
          <Button onPress={() => setOpen('fill')} keys="Ctrl+D">
            <Icon name="clipboard" />
            {text.paste}
          </Button>
        </div>
        <form
          ref={sheet}
          className="work"
          aria-label={text.form}
          autoComplete="off"
          onSubmit={(event) => event.preventDefault()}
          onKeyDownCapture={(event) => {
            takeCtrlEnter(() => void save())(event);
            stepOnEnter(event);
          }}
        >
          <div className="form" data-region="entry">
            <DocumentSection onSeriesByHand={chooseByHand} />
            <SigningSection lateAsked={judged.findings.some((finding) => finding.field === 'lateReason')} />
            <RecipientsSection onLast={() => void repeatLast()} />
            <MoreSection />
          </div>
          <FindingsPane
            judged={judged}
            rules={rules}
            failure={failure}
            saving={saving}
            blocks={blocks.length}
            keptAt={keeping.keptAt}
            received={documentId !== undefined}
            onGo={goTo}
            onFix={fix}
            onSave={() => void save()}
            onNextBlock={() => goToNext(blocks)}
            onKeep={() => void keep()}
          />
        </form>
      </div>
      {open === 'fill' ? (
        <FillDialog
          context={{ directory, kind, today, form: form.getValues(), opened: fresh, filled }}
          onClose={() => setOpen(null)}
          onFill={(patch, fields) => {
            setOpen(null);
            write(patch);
            setFilled(new Set([...filled, ...fields]));
            setTimeout(() => void goToFirstGap(), SETTLE_MS);
          }}
        />
      ) : null}
      {open === 'leave' ? (
        <LeaveDialog
          received={documentId !== undefined}
          onStay={() => setOpen(null)}
          onKeep={async () => {
            if (await keep()) onCancel();
          }}
          onDrop={async () => {
            if (documentId === undefined) await keeping.forget();
            onCancel();
          }}
        />
      ) : null}
      {numbered ? (
        <NumberedDialog
          document={numbered}
          onBack={() => onDone(numbered.id)}
          onNext={documentId === undefined ? onAgain : () => openEntry()}
        />
      ) : null}
    </EntryScopeProvider>
  );
}
