import { useState } from 'react';
import { instructionText } from '../../../text/emergency-instructions.ts';

interface ClampedWordsProps {
  readonly words: string;
  /** What is unfolded, for who only hears it. */
  readonly name: string;
  readonly className?: string;
}

/** As many characters as three lines of a narrow card hold. */
const SHORT = 54;

/** Words that are cut after three lines until somebody asks for all of them. */
export function ClampedWords({ words, name, className = '' }: ClampedWordsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const isLong = words.length > SHORT || words.includes('\n');
  return (
    <div>
      <p className={`clamped-words ${className}`} data-clamped={(isLong && !isOpen) || undefined}>
        {words}
      </p>
      {isLong && (
        <button
          type="button"
          className="link-button faint"
          aria-expanded={isOpen}
          aria-label={name}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? instructionText.collapse : instructionText.expand}
        </button>
      )}
    </div>
  );
}
