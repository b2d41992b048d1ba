import { useState } from 'react';
import { type RecordsPage, type StoredRecord, useRecordsQuery } from '../../../shared/records/api';

const PAGE_SIZE = 25;

interface Question {
  readonly uid: string;
  readonly filters: object;
  readonly sort: string;
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
}

/** The rows of a tab, page by page; they come when the tab opens. */
export const useTabRecords = ({ uid, filters, sort }: Question): TabRecords => {
  const [page, onPage] = useState(1);
  const [search, setSearch] = useState('');
  const { data, error, isFetching, refetch } = useRecordsQuery({
    uid,
    filters,
    sort,
    search,
    page,
    pageSize: PAGE_SIZE,
  });
  return {
    rows: data?.results,
    pagination: data?.pagination,
    onPage,
    search,
    onSearch: (text) => {
      setSearch(text);
      onPage(1);
    },
    isStale: isFetching && data !== undefined,
    error,
    refetch: () => void refetch(),
  };
};
