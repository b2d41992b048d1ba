/**
 * Whoever removes a row by its button (`data-remove`) goes on at that button of the next row, or of the one before, or
 * else where rows are added (`data-add`), within the list (`data-removable`): the button takes its focus away with it.
 */
export const focusNeighbour = (button: HTMLElement): void => {
  const list = button.closest('[data-removable]');
  const buttons = [...(list?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])];
  const at = buttons.indexOf(button);
  const next = buttons[at + 1] ?? buttons[at - 1] ?? list?.querySelector<HTMLElement>('[data-add]');
  next?.focus();
};
