const WHERE_ROWS_ARE_ADDED = '[data-add], [data-adding] :is(button, input)';

/** Where rows are added to the list (`data-removable`) around an element: `data-add`, or what it opened. */
export const addingNear = (inside: Element | null): HTMLElement | null =>
  inside?.closest('[data-removable]')?.querySelector<HTMLElement>(WHERE_ROWS_ARE_ADDED) ?? null;

/**
 * Whoever removes a row by its button (`data-remove`) goes on at that button of the next row, or of the one before, or
 * else where rows are added: the button takes its focus away with it.
 */
export const focusNeighbour = (button: HTMLElement): void => {
  const list = button.closest('[data-removable]');
  const buttons = [...(list?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])];
  const at = buttons.indexOf(button);
  const next = buttons[at + 1] ?? buttons[at - 1] ?? addingNear(button);
  next?.focus();
};
