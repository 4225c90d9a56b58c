import { Button, Form, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import type { FoundMatter } from '../../../../shared/contract/supervision.contract.ts';
import type { MatterFacts } from '../../../../shared/domain/supervision/matter.ts';
import { matterStateNames } from '../../../../shared/rules/documents/supervision/matter-names.ts';
import { useNames } from '../../../state/names.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { matterFactsText as words } from '../../../text/supervision-matter.ts';

/** People are not asked at every letter. */
const PAUSE_MS = 400;
/** Two letters say what hardly anything is about. */
const LEAST_LETTERS = 4;

interface SimilarMattersProps {
  readonly form: FormInstance<Partial<MatterFacts>>;
  readonly exceptId?: string;
}

/** 可能重复的督办: matters of any office that track the same already, while one is being written (严禁重复、多头). */
export function SimilarMatters({ form, exceptId }: SimilarMattersProps) {
  const title = Form.useWatch('title', form) ?? '';
  const said = Form.useWatch('words', form) ?? '';
  const sourceId = Form.useWatch('sourceId', form);
  const found = useSimilar(title, said, sourceId, exceptId);
  const { officeName } = useNames();
  const { navigate } = useActions();
  if (found.length === 0) return null;
  return (
    <section className="similar-matters" aria-label={words.similar} aria-live="polite">
      <strong>{words.similar}</strong>
      <p className="soft">{words.similarHint}</p>
      <ul>
        {found.map(({ id, officeId, number, state, title: other, isSameSource, percent }) => (
          <li key={id} className="row">
            <span>{words.otherOffice(officeName(officeId), number)}</span>
            <span className="faint">{matterStateNames[state]}</span>
            <span className="late">{isSameSource ? words.sameSource : words.alike(percent)}</span>
            {other !== null && (
              <Button
                type="link"
                size="small"
                onClick={() => navigate({ screen: 'supervision', tab: 'board', matterId: id })}
              >
                {other}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useSimilar(
  title: string,
  said: string,
  sourceId: string | undefined,
  exceptId: string | undefined,
): readonly FoundMatter[] {
  const { ask } = useActions();
  const [found, setFound] = useState<readonly FoundMatter[]>([]);
  useEffect(() => {
    const isWorthAsking = title.trim().length >= LEAST_LETTERS || sourceId !== undefined;
    if (!isWorthAsking) {
      setFound([]);
      return undefined;
    }
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const asked = { title: title.slice(0, 120), words: said.slice(0, 4000) };
      const outcome = await ask('supervision.findSimilar', {
        ...asked,
        ...(sourceId !== undefined && { sourceId }),
        ...(exceptId !== undefined && { exceptId }),
      });
      // What cannot be asked now is asked with the next letter; nobody is kept from writing.
      if (isCurrent && outcome.ok) setFound(outcome.value.matters);
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [ask, title, said, sourceId, exceptId]);
  return found;
}
