import { useState } from 'react';
import type { TabOfAccount } from '../../../../../../wire/commands/account-answers';
import { type RecordsPage, type RecordsQuestion, type StoredRecord, useRecordsQuery } from '../records/api';

const PAGE_SIZE = 25;

interface Listed {
  readonly uid: string;
  readonly filters: object;
  readonly sort: string;
}

interface Question extends Listed {
  /** What came with the page: while these are all, nothing is asked. */
  readonly known?: TabOfAccount;
  /** It stands below another list: its first rows do until somebody wants all. */
  readonly isSecond?: boolean;
}

export interface TabRecords {
  readonly rows: readonly StoredRecord[] | undefined;
  readonly pagination: RecordsPage['pagination'] | undefined;
  readonly onPage: (page: number) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly isStale: boolean;
  readonly error: unknown;
  readonly refetch: () => void;
  /** There are more than are shown: asks for them. */
  readonly onAll?: () => void;
}

/** What a tab asks when it opens: whoever asks the same shares the answer. */
export const firstPageOf = ({ uid, filters, sort }: Listed): RecordsQuestion => ({
  uid,
  filters,
  sort,
  search: '',
  page: 1,
  pageSize: PAGE_SIZE,
});

/** The rows of a tab, page by page; they come when the tab opens, unless the page brought them along. */
export const useTabRecords = ({ uid, filters, sort, known, isSecond }: Question): TabRecords => {
  const [page, onPage] = useState(1);
  const [search, setSearch] = useState('');
  const [isAsked, setAsked] = useState(false);
  const areAllKnown = known !== undefined && known.count <= known.rows.length;
  const isEnough = known !== undefined && (areAllKnown || (isSecond === true && !isAsked));
  const { data, error, isFetching, refetch } = useRecordsQuery(
    { ...firstPageOf({ uid, filters, sort }), search, page },
    { skip: isEnough }
  );
  return {
    rows: isEnough ? (known.rows as readonly StoredRecord[]) : data?.results,
    pagination: isEnough ? undefined : data?.pagination,
    onPage,
    search,
    onSearch: (text) => {
      setSearch(text);
      onPage(1);
    },
    isStale: isFetching && data !== undefined,
    error,
    refetch: () => void refetch(),
    onAll: isEnough && !areAllKnown ? () => setAsked(true) : undefined,
  };
};
