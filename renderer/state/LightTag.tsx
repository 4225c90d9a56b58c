import { lightColourNames } from '../../shared/rules/documents/supervision/matter-names.ts';
import type { ShownLight } from '../../shared/rules/supervision/matter-lights.ts';
import './level-tag.css';

/** A matter's light, by its colour and in words; nothing where none is on. */
export function LightTag({ light }: { readonly light: ShownLight | null | undefined }) {
  if (!light) return null;
  return (
    <span className="level-tag" data-colour={light.colour}>
      {lightColourNames[light.colour]} {light.name}
    </span>
  );
}
