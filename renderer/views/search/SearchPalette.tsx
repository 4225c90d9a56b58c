import { Input, Modal } from 'antd';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { HelpButton } from '../../state/HelpButton.tsx';
import { useToday } from '../../state/hooks.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { searchText } from '../../text/search.ts';
import { isImeKey } from '../../ui/ime.ts';
import { hitRoute } from './hit-route.ts';
import { type PaletteRow, ResultList } from './ResultList.tsx';
import { useSearch } from './use-search.ts';
import './search.css';

const MOST_TYPED = 100;

/** One box over every module and year, and for going anywhere: the text keeps the focus, the arrows choose. */
export function SearchPalette({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const search = useSearch(useDeferredValue(typed));
  const run = useRun(onClose);
  const listId = useId();
  const rows: PaletteRow[] = [
    ...search.modules.flatMap(({ module, hits }) => hits.map((hit): PaletteRow => ({ type: 'record', module, hit }))),
    ...search.commands.map((command): PaletteRow => ({ type: 'command', command })),
  ];
  const activeIndex = Math.min(active, rows.length - 1);
  const move = (index: number): void => {
    setActive(index);
    document.getElementById(`${listId}-${index}`)?.scrollIntoView?.({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isImeKey(event) || rows.length === 0) return;
    const row = rows[activeIndex];
    if (event.key === 'ArrowDown') move((activeIndex + 1) % rows.length);
    else if (event.key === 'ArrowUp') move((activeIndex + rows.length - 1) % rows.length);
    else if (event.key === 'Enter' && row) run(row);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      title={<span className="visually-hidden">{searchText.title}</span>}
      className="palette"
      width={720}
      style={{ top: 72 }}
      footer={null}
      closable={false}
      onCancel={onClose}
    >
      <Input
        autoFocus
        size="large"
        maxLength={MOST_TYPED}
        value={typed}
        placeholder={searchText.placeholder}
        role="combobox"
        aria-label={searchText.label}
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-activedescendant={activeIndex >= 0 ? `${listId}-${activeIndex}` : undefined}
        aria-autocomplete="list"
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ResultList
        id={listId}
        rows={rows}
        modules={search.modules}
        activeIndex={activeIndex}
        onHover={setActive}
        onChoose={run}
      />
      <PaletteFoot typed={typed.trim()} search={search} rows={rows} />
    </Modal>
  );
}

interface PaletteFootProps {
  readonly typed: string;
  readonly search: ReturnType<typeof useSearch>;
  readonly rows: readonly PaletteRow[];
}

/** How much was found, what is still to come, and the keys. */
function PaletteFoot({ typed, search, rows }: PaletteFootProps) {
  const { gathering, isFailed, isCurrent } = search;
  const isEmpty = typed !== '' && rows.length === 0 && isCurrent && !gathering && !isFailed;
  const count = rows.filter(({ type }) => type === 'record').length;
  return (
    <>
      {isEmpty && (
        <div className="palette-empty">
          <p>{searchText.nothing(typed)}</p>
          <p className="faint">{searchText.nothingHint}</p>
        </div>
      )}
      <div className="palette-foot faint">
        <span role="status">
          {isFailed && searchText.failed}
          {!isFailed && gathering && typed !== '' && searchText.gathering(gathering.ready, gathering.total)}
          {!isFailed && !gathering && typed !== '' && !isEmpty && searchText.found(count)}
        </span>
        <span>
          {searchText.keys}
          <HelpButton place="search" />
        </span>
      </div>
    </>
  );
}

/** Does what a row stands for, and closes the palette. */
function useRun(onClose: () => void): (row: PaletteRow) => void {
  const today = useToday();
  const preferences = useAppState((state) => state.preferences);
  const { navigate, setPreferences, retrySync, showHelp } = useActions();
  return (row) => {
    onClose();
    if (row.type === 'record') return navigate(hitRoute(row.hit.recordId, row.hit.from ?? today));
    const { does } = row.command;
    if (does === 'keys') return showHelp('keys');
    if (does === 'sync') return void retrySync();
    if ('theme' in does) return setPreferences({ ...preferences, ...does });
    navigate(does);
  };
}
