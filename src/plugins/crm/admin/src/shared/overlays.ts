/**
 * Strapi shows its notices at the top, over the buttons of every screen's header. They stand at the bottom of the window
 * instead, where they say the same to those who see and those who listen, and let every click through to what they lie
 * over, but for their own buttons and links. So do the names of buttons: the one that has the focus names itself over the
 * row below. Strapi has no setting for either, so its lists (of sonner and radix) are told by style.
 */
const STYLE = `
ol[data-sonner-toaster][data-y-position='top'] {
  top: auto;
  bottom: var(--offset-top);
}
ol > [data-sonner-toast][data-y-position='top'] {
  --lift: -1;
  top: auto;
  bottom: 0;
  pointer-events: none;
}
ol > [data-sonner-toast][data-y-position='top'][data-mounted='false'] {
  --y: translateY(100%);
}
ol > [data-sonner-toast][data-visible='true'] :is(a, button) {
  pointer-events: auto;
}
[data-radix-popper-content-wrapper]:has([role='tooltip']) {
  pointer-events: none;
}
`;

export const keepOverlaysOutOfTheWay = (): void => {
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.head.append(style);
};
