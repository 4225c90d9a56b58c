import { Form, type FormInstance } from 'antd';
import type { CommandDraft, CommandName } from '../../../../shared/store/commands.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { type RefusedFields, useRefused } from '../../../state/use-refused.ts';
import { matterText } from '../../../text/supervision-matter.ts';
import type { RestoredDraft } from '../../../ui/EntryDialog.tsx';

interface MoveForm<V extends object> extends RefusedFields {
  readonly form: FormInstance<V>;
  readonly restored: RestoredDraft | undefined;
  /** Carries a command out; answers whether it was done, and shows at these fields why not. */
  send<N extends CommandName>(name: N, input: CommandDraft<N>, fields: readonly string[]): Promise<boolean>;
  /** Does what comes before the step itself; answers the revision after it, undefined where it was refused. */
  prepare<N extends CommandName>(
    name: N,
    input: CommandDraft<N>,
    fields: readonly string[],
  ): Promise<number | undefined>;
}

/** The form of one step: kept while it is typed, with refusals at its fields. */
export function useMoveForm<V extends object>(draftKey: string, onDone: () => void): MoveForm<V> {
  const [form] = Form.useForm<V>();
  const perform = usePerform();
  const refused = useRefused();
  const { forget, restored } = useFormDraft(draftKey, form);
  const take = async <N extends CommandName>(
    name: N,
    input: CommandDraft<N>,
    fields: readonly string[],
    done?: string,
  ): Promise<number | undefined> => {
    refused.clear();
    const outcome = await perform(name, input, done === undefined ? {} : { done });
    if (outcome.ok) return outcome.value.revision;
    refused.show(outcome.refusal, fields);
    return undefined;
  };
  return {
    ...{ form, restored, problems: refused.problems, fieldProblems: refused.fieldProblems },
    async send(name, input, fields) {
      if ((await take(name, input, fields, matterText.moved)) === undefined) return false;
      void forget();
      onDone();
      return true;
    },
    prepare: (name, input, fields) => take(name, input, fields),
  };
}
