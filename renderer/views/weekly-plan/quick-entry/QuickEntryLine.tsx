import { Button, Input, type InputRef } from 'antd';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { weekStartOf } from '../../../../shared/domain/week.ts';
import { useToday } from '../../../state/hooks.ts';
import { quickEntryText } from '../../../text/weekly-plan.ts';
import { isImeKey } from '../../../ui/ime.ts';
import { usePlanEditor } from '../editor/plan-editor.ts';
import './quick-entry.css';
import { useQuickEntry } from './use-quick-entry.ts';

export interface QuickEntryHandle {
  focus(): void;
}

interface QuickEntryLineProps {
  readonly weekStart: PlainDate;
  readonly ref: Ref<QuickEntryHandle>;
}

/** 快速录入: one line becomes the item's form, filled in, to confirm. The line stays until the item is kept. */
export function QuickEntryLine({ weekStart, ref }: QuickEntryLineProps) {
  const editor = usePlanEditor();
  const today = useToday();
  const date = weekStartOf(today) === weekStart ? today : weekStart;
  const read = useQuickEntry({ date, time: { kind: 'undetermined' }, attendance: [] });
  const input = useRef<InputRef>(null);
  const [line, setLine] = useState('');
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus() }), []);
  if (!editor.canCreate) return null;
  const openForm = (): void => {
    if (line.trim() === '') return;
    const { values, doubts } = read(line);
    editor.createItem(values, { doubts, onCreated: () => setLine('') });
  };
  return (
    <div className="quick-entry">
      <span aria-hidden>{quickEntryText.label}</span>
      <Input
        ref={input}
        size="small"
        aria-label={quickEntryText.label}
        aria-keyshortcuts="Control+Shift+N"
        placeholder={quickEntryText.example}
        maxLength={2000}
        value={line}
        onChange={({ target }) => setLine(target.value)}
        onKeyDown={(event) => {
          if (isImeKey(event)) return;
          if (event.key === 'Escape') setLine('');
          if (event.key !== 'Enter') return;
          // The form takes the focus at once, and with it the character of this very key.
          event.preventDefault();
          openForm();
        }}
      />
      <Button size="small" disabled={line.trim() === ''} onClick={openForm}>
        {quickEntryText.fill}
      </Button>
    </div>
  );
}
