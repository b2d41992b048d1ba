import { useRecordsQuery, type StoredRecord } from '../../../shared/records/api';
import { useScreenText } from '../../../shared/screen-text';
import { endingLines } from '../questions';
import { today } from '../today';
import { type HomeRow, RowList } from './RowList';
import { contractIn, textIn } from './stored-rows';

const rowOf = (line: StoredRecord): HomeRow => {
  const { number, account, currency } = contractIn(line.contract);
  return {
    key: line.documentId,
    to: account
      ? `/plugins/crm/accounts/${account.documentId}/contracts`
      : `/content-manager/collection-types/api::contract-line.contract-line/${line.documentId}`,
    title: textIn(line.name),
    about: [number, account?.name].filter(Boolean).join(' · '),
    amount: textIn(line.net) || null,
    currency,
    day: textIn(line.endDate) || null,
  };
};

/** Time-based lines of contracts that somebody must renew, or that end. */
export const EndingContracts = () => {
  const t = useScreenText('home');
  const answer = useRecordsQuery(endingLines(today()));
  const { results = [], pagination } = answer.data ?? {};
  return (
    <RowList
      answer={answer}
      rows={results.map(rowOf)}
      total={pagination?.total ?? 0}
      none={t('contracts.none')}
    />
  );
};
