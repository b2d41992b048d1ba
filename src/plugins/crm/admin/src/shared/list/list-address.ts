import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What is left out or empty leaves the address. */
export type AddressChanges = Readonly<Record<string, string | undefined>>;

/** Another search, filter or sort begins at the first page; an address holds no empty words. */
export const changedAddress = (before: URLSearchParams, changes: AddressChanges): URLSearchParams => {
  const after = new URLSearchParams(before);
  if (!('page' in changes)) after.delete('page');
  for (const [key, value] of Object.entries(changes))
    if (value) after.set(key, value);
    else after.delete(key);
  return after;
};

export interface ListAddress {
  readonly get: (key: string) => string | undefined;
  readonly page: number;
  readonly pageSize: number;
  /** `isTyping`: no entry of its own in the browser's history for each letter. */
  readonly set: (changes: AddressChanges, isTyping?: boolean) => void;
}

export const PAGE_SIZE = 25;

const countIn = (text: string | null, otherwise: number): number =>
  text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : otherwise;

/** Search, filters, sort and page of a list live in its address: reload, back and a shared link keep them. */
export const useListAddress = (): ListAddress => {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (changes: AddressChanges, isTyping = false) =>
      setParams((before) => changedAddress(before, changes), { replace: isTyping }),
    [setParams]
  );
  return {
    get: (key) => params.get(key) ?? undefined,
    page: countIn(params.get('page'), 1),
    pageSize: Math.min(100, countIn(params.get('pageSize'), PAGE_SIZE)),
    set,
  };
};
