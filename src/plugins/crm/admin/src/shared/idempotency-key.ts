import { useState } from 'react';

/** `crypto.randomUUID` exists on https and localhost only; panels also run on plain http in a company's network. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** One key as long as the dialog is open: a confirmation that is sent twice is carried out once. */
export const useIdempotencyKey = (): string => useState(newKey)[0];
