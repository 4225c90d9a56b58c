import { Form, type FormInstance } from 'antd';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { sheetGaps } from '../../../../shared/rules/reception/sheet-gaps.ts';
import { type SheetWords, sheetProposal } from '../../../../shared/rules/reception/sheet-proposal.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { useNames } from '../../../state/names.ts';
import { useLeadersById } from '../../../state/receptions.ts';
import { useStateReader } from '../../../state/StateProvider.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { sheetText } from '../../../text/reception-sheet.ts';
import { changedWords, sheetOf, type TypedSheet } from './sheet-words.ts';

interface SheetForm {
  readonly form: FormInstance<TypedSheet>;
  /** What stands there before anybody types: the sheet as it was saved, or what the visit says. */
  readonly shown: SheetWords;
  readonly gaps: readonly string[];
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  /** When what an interrupted form left behind was typed; it is in the fields by itself. */
  readonly restoredAt: number | undefined;
  handleChange(): void;
  save(): Promise<void>;
  discard(): void;
  fillAgain(): void;
}

/**
 * The 接待清单 of a visit as it is typed. Only what is other than what was shown is kept as a draft and goes over what another office saves
 * meanwhile, so that two people who fill in different parts do not undo each other.
 */
export function useSheetForm(file: VisitFile): SheetForm {
  const [form] = Form.useForm<TypedSheet>();
  const read = useStateReader();
  const perform = usePerform();
  const proposal = useProposal(file);
  const stored = useMemo(() => (file.sheet ? sheetOf(file.sheet.values) : proposal), [file.sheet, proposal]);
  const draft = useDraft<Partial<SheetWords>>(`reception-sheet ${file.id}`);
  const shown = useRef(stored);
  const baseRevision = useRef(read().replica.revision);
  const [standing, setStanding] = useState(() => ({ isChanged: false, gaps: gapsOf(stored, file).join(' ') }));
  const [isBusy, setIsBusy] = useState(false);
  const typedNow = (): SheetWords => sheetOf(form.getFieldsValue(true));
  const handleChange = (): void => {
    const typed = typedNow();
    const changed = changedWords(typed, shown.current);
    const isChanged = Object.keys(changed).length > 0;
    const gaps = gapsOf(typed, file).join(' ');
    // The form is drawn anew only when one of the two turns.
    setStanding((last) => (last.isChanged === isChanged && last.gaps === gaps ? last : { isChanged, gaps }));
    if (isChanged) draft.keep(changed);
    else void draft.remove();
  };
  const put = (words: Partial<SheetWords>): void => {
    form.setFieldsValue(words as Parameters<typeof form.setFieldsValue>[0]);
    handleChange();
  };
  const putBack = useEffectEvent(put);
  useEffect(() => {
    if (shown.current === stored) return;
    const changed = changedWords(sheetOf(form.getFieldsValue(true)), shown.current);
    shown.current = stored;
    putBack({ ...stored, ...changed });
  }, [stored, form]);
  useEffect(() => {
    if (draft.found && !form.isFieldsTouched()) putBack(draft.found.value);
  }, [draft.found, form]);
  return {
    form,
    shown: stored,
    gaps: standing.gaps.split(' ').filter(Boolean),
    isChanged: standing.isChanged,
    isBusy,
    restoredAt: standing.isChanged ? draft.found?.savedAt : undefined,
    handleChange,
    async save() {
      setIsBusy(true);
      const typed = typedNow();
      const values = file.sheet ? { ...stored, ...changedWords(typed, shown.current) } : typed;
      const input = { receptionId: file.id, baseRevision: baseRevision.current, values };
      const words = { done: sheetText.saved, failed: sheetText.saveFailed };
      const outcome = await perform('reception.saveSheet', input, words);
      setIsBusy(false);
      if (!outcome.ok) return;
      baseRevision.current = outcome.value.revision;
      shown.current = values;
      setStanding((last) => ({ ...last, isChanged: false }));
      await draft.remove();
    },
    discard() {
      put(shown.current);
      void draft.remove();
    },
    fillAgain: () => put({ ...proposal, number: typedNow().number, remarks: typedNow().remarks }),
  };
}

function useProposal(file: VisitFile): SheetWords {
  const leaders = useLeadersById();
  const names = useNames();
  return useMemo(
    () => sheetProposal(file, { leaders, nameOf: (id) => names.officeName(id) || names.venueName(id) || undefined }),
    [file, leaders, names],
  );
}

const gapsOf = (words: SheetWords, { sheet, reception, id }: VisitFile): string[] => {
  const { officeId } = reception;
  const signed = sheet?.values.reviewedBy === undefined ? {} : { reviewedBy: sheet.values.reviewedBy };
  return sheetGaps({ sheet: { id: '', values: { ...words, ...signed, officeId, receptionId: id } }, reception });
};
