import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { type Command, type CommandInput, type CommandName, commandSchemas } from '../../store/commands.ts';
import type { HostCore } from '../host-core.ts';

type CommandHandlers = Pick<Handlers<AppContract>, CommandName>;

/** Every command is carried out in the same way: decided, written, answered with the revision at which it shows. */
export function commandHandlers(core: HostCore): CommandHandlers {
  const handler =
    <N extends CommandName>(name: N) =>
    async (input: CommandInput<N>) =>
      core.requireSession().run({ name, input } as unknown as Command);
  const names = Object.keys(commandSchemas) as CommandName[];
  return Object.fromEntries(names.map((name) => [name, handler(name)])) as unknown as CommandHandlers;
}
