import { AutoComplete, Button } from 'antd';
import { useId, useState } from 'react';
import { type FontChoice, fontChoiceSchema, fontUses } from '../../../../shared/contract/fonts.contract.ts';
import { saveBuiltFile } from '../../../bridge/file-content.ts';
import { AnswerNotice } from '../../../state/AnswerNotice.tsx';
import { useMe } from '../../../state/hooks.ts';
import { useActions, useAppState } from '../../../state/StateProvider.tsx';
import { useAnswer } from '../../../state/use-answer.ts';
import { useRefusalNotice, useSuccessNotice } from '../../../state/use-perform.tsx';
import { commonFonts, fontsText } from '../../../text/fonts.ts';

type Use = keyof FontChoice;
type Typed = Readonly<Record<Use, string>>;

/** 文件字体: which typefaces documents name, and a page to see them on. */
export function FontsSection() {
  const answer = useAnswer('fonts.get');
  const { value } = answer;
  return (
    <section className="panel settings-panel stack" aria-labelledby="fonts-title">
      <h2 id="fonts-title" className="data-heading">
        {fontsText.title}
      </h2>
      <p className="soft">{fontsText.hint}</p>
      <AnswerNotice answer={answer} />
      {value && <FontForm choice={value.choice} usual={value.usual} />}
      <Sample />
    </section>
  );
}

interface FontFormProps {
  readonly choice: FontChoice;
  readonly usual: Readonly<Record<Use, readonly string[]>>;
}

function FontForm({ choice, usual }: FontFormProps) {
  const mayChoose = useMe().role !== 'viewer';
  const { ask } = useActions();
  const tell = useSuccessNotice();
  const showRefusal = useRefusalNotice();
  const [typed, setTyped] = useState<Typed>(() => typedOf(choice));
  const [isBusy, setIsBusy] = useState(false);
  const parsed = fontChoiceSchema.safeParse(choiceOf(typed));
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]));
  const save = async (): Promise<void> => {
    if (!parsed.success) return;
    setIsBusy(true);
    const outcome = await ask('fonts.set', parsed.data);
    setIsBusy(false);
    if (!outcome.ok) return showRefusal(outcome.refusal, fontsText.failed);
    setTyped(typedOf(outcome.value.choice));
    tell({ done: fontsText.saved });
  };
  return (
    <>
      {fontUses.map((use) => (
        <FontField
          key={use}
          use={use}
          value={typed[use]}
          usual={usual[use][0] ?? ''}
          isWrong={wrong.has(use)}
          isDisabled={!mayChoose}
          onChange={(name) => setTyped({ ...typed, [use]: name })}
        />
      ))}
      {mayChoose && (
        <div>
          <Button type="primary" onClick={save} loading={isBusy} disabled={!parsed.success}>
            {fontsText.save}
          </Button>
        </div>
      )}
    </>
  );
}

const typedOf = ({ title, head, body, kai }: FontChoice): Typed => ({
  title: title ?? '',
  head: head ?? '',
  body: body ?? '',
  kai: kai ?? '',
});

const choiceOf = (typed: Typed): Record<Use, string | null> => ({
  title: typed.title.trim() || null,
  head: typed.head.trim() || null,
  body: typed.body.trim() || null,
  kai: typed.kai.trim() || null,
});

interface FontFieldProps {
  readonly use: Use;
  readonly value: string;
  readonly usual: string;
  readonly isWrong: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (name: string) => void;
}

function FontField({ use, value, usual, isWrong, isDisabled, onChange }: FontFieldProps) {
  const id = useId();
  return (
    <div className="settings-row">
      <label htmlFor={id}>{fontsText.uses[use]}</label>
      <div className="stack">
        <AutoComplete
          id={id}
          value={value}
          disabled={isDisabled}
          status={isWrong ? 'error' : ''}
          placeholder={usual}
          options={commonFonts[use].map((name) => ({ value: name }))}
          onChange={(next: string) => onChange(next)}
          aria-describedby={`${id}-hint`}
        />
        <span id={`${id}-hint`} className={isWrong ? 'danger-text' : 'faint'}>
          {isWrong ? fontsText.notAllowed : fontsText.usual(usual)}
        </span>
      </div>
    </div>
  );
}

function Sample() {
  const canPrintPdf = useAppState((state) => state.info?.canPrintPdf ?? false);
  const { ask } = useActions();
  const tell = useSuccessNotice();
  const showRefusal = useRefusalNotice();
  const [busyWith, setBusyWith] = useState<'docx' | 'pdf' | null>(null);
  const build = async (format: 'docx' | 'pdf'): Promise<void> => {
    setBusyWith(format);
    const outcome = await ask('fonts.buildSample', { format });
    setBusyWith(null);
    if (!outcome.ok) return showRefusal(outcome.refusal, fontsText.sampleFailed);
    saveBuiltFile(outcome.value);
    tell({ done: fontsText.sampleDone });
  };
  return (
    <div className="settings-row">
      <span>{fontsText.sample}</span>
      <div className="row">
        <Button onClick={() => void build('docx')} loading={busyWith === 'docx'}>
          {fontsText.docx}
        </Button>
        {canPrintPdf && (
          <Button onClick={() => void build('pdf')} loading={busyWith === 'pdf'}>
            {fontsText.pdf}
          </Button>
        )}
        <span className="faint">{fontsText.sampleHint}</span>
      </div>
    </div>
  );
}
