import { useEffect, useState } from 'react';

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

/** Of an entry of a menu, which goes with its menu: what opened the menu. */
const openerNow = (): HTMLElement | null => {
  const active = document.activeElement;
  const menu = active?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  const opener = menu ? document.getElementById(menu) : active;
  return opener instanceof HTMLElement ? opener : null;
};

/** Nobody has the focus: what opened it gets it again, or the page where that is gone. */
const giveBackTo = (opener: HTMLElement | null): void => {
  if (document.activeElement !== document.body) return;
  const isThere = opener !== null && opener !== document.body && opener.isConnected;
  (isThere ? opener : document.querySelector('main'))?.focus();
};

/** Whoever closes what lies over the page goes on where they opened it: the dialogs know only triggers of their own. */
export const useFocusBack = (): void => {
  const [opener] = useState(openerNow);
  // the dialog's own care of the focus ends in a timer that was set before
  useEffect(() => () => void setTimeout(() => giveBackTo(opener)), [opener]);
};
