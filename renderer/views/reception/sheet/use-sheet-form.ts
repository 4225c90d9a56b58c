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
  const kept = useMemo(() => file.sheet && sheetOf(file.sheet.values), [file.sheet]);
  const stored = kept ?? proposal;
  const draft = useDraft<Partial<SheetWords>>(`reception-sheet ${file.id}`);
  const shown = useRef(stored);
  const baseRevision = useRef(read().replica.revision);
  const [isBusy, setIsBusy] = useState(false);
  const typedNow = (): SheetWords => sheetOf(form.getFieldsValue(true));
  const { isChanged, gaps, look } = useStanding(stored, file);
  const refresh = (): Partial<SheetWords> => look(typedNow(), shown.current);
  const isTyped = useRef(false);
  const handleChange = (): void => {
    isTyped.current = true;
    const changed = refresh();
    if (Object.keys(changed).length > 0) draft.keep(changed);
    else if (draft.isLoaded) void draft.remove();
  };
  const put = (words: Partial<SheetWords>): void => {
    form.setFieldsValue(words as Parameters<typeof form.setFieldsValue>[0]);
    refresh();
  };
  // What nobody typed here leaves the draft alone: it may not have been read yet.
  const putBack = useEffectEvent(put);
  useEffect(() => {
    if (shown.current === stored) return;
    const changed = changedWords(sheetOf(form.getFieldsValue(true)), shown.current);
    shown.current = stored;
    putBack({ ...stored, ...changed });
  }, [stored, form]);
  useEffect(() => {
    if (draft.found && !isTyped.current) putBack(draft.found.value);
  }, [draft.found]);
  return {
    form,
    shown: stored,
    gaps,
    isChanged,
    isBusy,
    restoredAt: isChanged ? draft.found?.savedAt : undefined,
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
      refresh();
      await draft.remove();
    },
    discard() {
      put(shown.current);
      void draft.remove();
    },
    fillAgain() {
      const { number, remarks } = typedNow();
      put({ ...proposal, number, remarks });
      handleChange();
    },
  };
}

interface Standing {
  readonly isChanged: boolean;
  readonly gaps: readonly string[];
  /** Takes in what is typed, and answers what of it is other than what was shown. */
  look(typed: SheetWords, shown: SheetWords): Partial<SheetWords>;
}

/** Whether anything is unsaved and what is missing. The form is drawn anew only when one of the two turns. */
function useStanding(stored: SheetWords, file: VisitFile): Standing {
  const [standing, setStanding] = useState(() => ({ isChanged: false, gaps: gapsOf(stored, file).join(' ') }));
  return {
    isChanged: standing.isChanged,
    gaps: standing.gaps.split(' ').filter(Boolean),
    look(typed, shown) {
      const changed = changedWords(typed, shown);
      const isChanged = Object.keys(changed).length > 0;
      const gaps = gapsOf(typed, file).join(' ');
      setStanding((last) => (last.isChanged === isChanged && last.gaps === gaps ? last : { isChanged, gaps }));
      return changed;
    },
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
