import { useRecordsQuery, type StoredRecord } from '../../../shared/records/api';
import { useScreenText } from '../../../shared/screen-text';
import { expiringQuotes } from '../questions';
import { today } from '../today';
import { type HomeRow, RowList } from './RowList';
import { relatedIn, textIn } from './stored-rows';

const rowOf = (quote: StoredRecord): HomeRow => ({
  key: quote.documentId,
  to: `/plugins/crm/quotes/${quote.documentId}`,
  title: textIn(quote.name),
  about: [textIn(quote.number), relatedIn(quote.potentialCustomer)?.name].filter(Boolean).join(' · '),
  amount: textIn(quote.gross) || null,
  currency: textIn(quote.currency),
  day: textIn(quote.dueDate) || null,
});

export const ExpiringQuotes = () => {
  const t = useScreenText('home');
  const answer = useRecordsQuery(expiringQuotes(today()));
  const { results = [], pagination } = answer.data ?? {};
  return (
    <RowList
      answer={answer}
      rows={results.map(rowOf)}
      total={pagination?.total ?? 0}
      none={t('quotes.none')}
    />
  );
};
