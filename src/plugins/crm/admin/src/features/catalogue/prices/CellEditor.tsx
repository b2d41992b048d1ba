import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Choice } from './price-values';

interface Props {
  readonly label: string;
  /** Undefined: the cell's own text, all of it selected. */
  readonly typed: string | undefined;
  readonly text: string;
  readonly choices: readonly Choice[] | undefined;
  readonly onCommit: (text: string, go: readonly [number, number]) => void;
  readonly onCancel: () => void;
}

const MOST_SUGGESTIONS = 30;

const suggestionsFor = (choices: readonly Choice[], text: string): readonly Choice[] => {
  const wanted = text.trim().toLowerCase();
  return choices
    .filter(({ name, code = '' }) => `${code} ${name}`.toLowerCase().includes(wanted))
    .slice(0, MOST_SUGGESTIONS);
};

const goAfter = ({ key, shiftKey }: KeyboardEvent): readonly [number, number] | undefined => {
  if (key === 'Enter') return [shiftKey ? -1 : 1, 0];
  return key === 'Tab' ? [0, shiftKey ? -1 : 1] : undefined;
};

/** One cell while it is typed in; nobody else renders meanwhile. */
export const CellEditor = ({ label, typed, text: before, choices, onCommit, onCancel }: Props) => {
  const [text, setText] = useState(typed ?? before);
  const id = useId();
  const isOver = useRef(false);
  const end = (act: () => void) => {
    if (isOver.current) return;
    isOver.current = true;
    act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const go = goAfter(event);
    event.stopPropagation();
    if (event.key === 'Escape') end(onCancel);
    if (!go) return;
    event.preventDefault();
    end(() => onCommit(text, go));
  };
  return (
    <>
      <input
        autoFocus
        aria-label={label}
        value={text}
        list={choices ? id : undefined}
        autoComplete="off"
        onFocus={({ target }) => (typed === undefined ? target.select() : undefined)}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => end(() => onCommit(text, [0, 0]))}
      />
      {choices ? (
        <datalist id={id}>
          {suggestionsFor(choices, text).map(({ value, name, code }) => (
            <option key={value} value={code ?? name}>
              {code ? name : null}
            </option>
          ))}
        </datalist>
      ) : null}
    </>
  );
};
