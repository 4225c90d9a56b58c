import path from 'node:path';
import { Low } from 'lowdb';
import { type FontChoice, fontChoiceSchema } from '../../shared/contract/fonts.contract.ts';
import { DurableJsonFile, type OnSetAside } from './json-file.ts';

const usualFonts: FontChoice = { title: null, head: null, body: null, kai: null };

export interface FontChoiceFile {
  read(): FontChoice;
  write(choice: FontChoice): Promise<void>;
}

/** The typefaces that were chosen on this workstation: `fonts.json` in the profile. */
export async function openFontChoice(profileFolder: string, onSetAside: OnSetAside): Promise<FontChoiceFile> {
  const file = new DurableJsonFile(path.join(profileFolder, 'fonts.json'), fontChoiceSchema, onSetAside);
  const choice = new Low<FontChoice>(file, usualFonts);
  await choice.read();
  return {
    read: () => choice.data,
    write: async (next) => {
      await file.write(next);
      choice.data = next;
    },
  };
}
