import { Button, Checkbox, Modal, Radio, Select } from 'antd';
import { useId, useMemo, useState } from 'react';
import { cardPresets } from '../../../../shared/rules/documents/reception/card-shapes.ts';
import {
  afterPrinting,
  type CardOptions,
  cardFonts,
  cardLines,
  changedCards,
  nameCards,
} from '../../../../shared/rules/documents/reception/name-cards.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useStateReader } from '../../../state/StateProvider.tsx';
import { useBuildDocument } from '../../../state/use-build-document.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import {
  cardColourNames,
  cardFontNames,
  cardLineNames,
  cardPresetNames,
  cardsText,
  seatingText,
} from '../../../text/reception-seating.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import { PageSvg } from './PageSvg.tsx';

interface CardsDialogProps {
  readonly file: VisitFile;
  readonly view: TypedRecordView<'seatPlan'>;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

const usual: CardOptions = { preset: 'fold', font: 'title', colour: 'black', line: 'none', hasMarks: true };

/** 桌签: how they look, which of them are printed, and what they look like. */
export function CardsDialog({ file, view, mayEdit, onClose }: CardsDialogProps) {
  const plan = view.values;
  const [options, setOptions] = useState(usual);
  const [which, setWhich] = useState<'all' | 'changed'>('all');
  const changed = useMemo(() => changedCards(plan.people, plan.printedCards, options), [plan, options]);
  const people = which === 'all' ? plan.people : changed;
  const pages = useMemo(() => nameCards(people, options), [people, options]);
  const build = useBuildDocument('reception.buildSeating');
  const perform = usePerform();
  const read = useStateReader();
  const now = useServerNow();
  const print = (format: 'pdf' | 'html') => build({ document: 'cards', seatPlanId: view.id, options, which, format });
  const markPrinted = async (): Promise<void> => {
    const changes = { printedCards: [...afterPrinting(plan, people, options, now)] };
    const input = { id: view.id, baseRevision: read().replica.revision, changes };
    await perform('reception.editEntry', input, { done: cardsText.marked(people.length), failed: seatingText.failed });
  };
  const isWorkMeal = plan.layout.kind === 'round' && file.meals.some(({ values }) => values.kind === 'workMeal');
  return (
    <Modal
      open
      width={760}
      title={cardsText.title}
      onCancel={onClose}
      footer={
        <div className="row export-buttons">
          <Button onClick={onClose}>{cardsText.done}</Button>
          {mayEdit && (
            <Button title={cardsText.markHint} disabled={people.length === 0} onClick={() => void markPrinted()}>
              {cardsText.markPrinted}
            </Button>
          )}
          <Button disabled={people.length === 0} onClick={() => void print('html')}>
            {cardsText.html}
          </Button>
          <Button type="primary" disabled={people.length === 0} onClick={() => void print('pdf')}>
            {cardsText.pdf}
          </Button>
        </div>
      }
    >
      <div className="stack">
        {isWorkMeal && <p className="caution">{cardsText.workMeal}</p>}
        <OptionFields options={options} onChange={(change) => setOptions({ ...options, ...change })} />
        <Radio.Group
          aria-label={cardsText.which}
          value={which}
          options={[
            { value: 'all', label: cardsText.all(plan.people.length) },
            { value: 'changed', label: cardsText.changed(changed.length) },
          ]}
          onChange={({ target }) => setWhich(target.value)}
        />
        {pages.length === 0 ? <p className="soft">{cardsText.none}</p> : <CardPreview pages={pages} />}
        <p className="faint">{cardsText.scale}</p>
      </div>
    </Modal>
  );
}

interface OptionFieldsProps {
  readonly options: CardOptions;
  readonly onChange: (change: Partial<CardOptions>) => void;
}

function OptionFields({ options, onChange }: OptionFieldsProps) {
  const id = useId();
  return (
    <div className="cards-form">
      <Labelled name={cardsText.preset} of={`${id}-preset`} problem={undefined}>
        <Select
          id={`${id}-preset`}
          value={options.preset}
          options={cardPresets.map((value) => ({ value, label: cardPresetNames[value] }))}
          onChange={(preset) => onChange({ preset })}
        />
      </Labelled>
      <Labelled name={cardsText.line} of={`${id}-line`} problem={undefined}>
        <Select
          id={`${id}-line`}
          value={options.line}
          options={cardLines.map((value) => ({ value, label: cardLineNames[value] }))}
          onChange={(line) => onChange({ line })}
        />
      </Labelled>
      <Labelled name={cardsText.font} of={`${id}-font`} problem={undefined}>
        <Select
          id={`${id}-font`}
          value={options.font}
          options={cardFonts.map((value) => ({ value, label: cardFontNames[value] }))}
          onChange={(font) => onChange({ font })}
        />
      </Labelled>
      <Labelled name={cardsText.colour} of={`${id}-colour`} problem={undefined}>
        <Select
          id={`${id}-colour`}
          value={options.colour}
          options={(['black', 'red'] as const).map((value) => ({ value, label: cardColourNames[value] }))}
          onChange={(colour) => onChange({ colour })}
        />
      </Labelled>
      <Checkbox checked={options.hasMarks} onChange={({ target }) => onChange({ hasMarks: target.checked })}>
        {cardsText.marks}
      </Checkbox>
    </div>
  );
}

/** One sheet after the other, as it prints. */
function CardPreview({ pages }: { readonly pages: ReturnType<typeof nameCards> }) {
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, pages.length - 1);
  const page = pages[at];
  if (!page) return null;
  return (
    <figure className="stack card-preview" aria-label={cardsText.preview}>
      <div className="card-sheet">
        <PageSvg page={page} />
      </div>
      <figcaption className="row">
        <Button size="small" disabled={at === 0} onClick={() => setWanted(at - 1)}>
          {cardsText.previous}
        </Button>
        <span className="soft">{cardsText.sheet(at + 1, pages.length)}</span>
        <Button size="small" disabled={at === pages.length - 1} onClick={() => setWanted(at + 1)}>
          {cardsText.next}
        </Button>
      </figcaption>
    </figure>
  );
}
