import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { reasonsNotToChange } from '../../../../../../../domain/opportunity/lock';
import type { OpportunityOverview } from '../../../../../../../wire/commands/opportunity-answers';
import { amountText } from '../../../shared/amount-text';
import { ListTable, type ListColumn } from '../../../shared/list/ListTable';
import { useMayOn } from '../../../shared/may';
import { EmptyState } from '../../../shared/screen/EmptyState';
import { QuoteBadges } from '../../../shared/QuoteBadges';
import { RouteLink } from '../../../shared/RouteLink';
import { useScreenText } from '../../../shared/screen-text';
import { Day, Figures, Money, Text } from '../../../shared/Shown';
import { addressOfQuote } from '../addresses';
import { NewQuote } from '../../../shared/deals/NewQuote';
import { Part } from './Panes';
import { partOf, type QuoteRow } from './rows';

const useColumns = (): readonly ListColumn<QuoteRow>[] => {
  const t = useScreenText('opportunities');
  return [
    {
      key: 'number',
      label: t('quote.number'),
      cell: ({ documentId, number, revision }) => (
        <RouteLink to={addressOfQuote(documentId)}>
          <Figures>{revision > 1 ? `${number} · ${revision}` : number}</Figures>
        </RouteLink>
      ),
    },
    { key: 'name', label: t('quote.name'), cell: ({ name }) => name },
    {
      key: 'state',
      label: t('quote.state'),
      cell: ({ state, isActive }) => <QuoteBadges state={state} isActive={isActive} />,
    },
    { key: 'dueDate', label: t('quote.due'), cell: ({ dueDate }) => <Day day={dueDate} /> },
    { key: 'priceBook', label: t('quote.book'), cell: ({ priceBook }) => <Text>{priceBook}</Text> },
    { key: 'payers', label: t('quote.payers'), isFigure: true, cell: ({ payers }) => payers },
    {
      key: 'gross',
      label: t('quote.total'),
      isFigure: true,
      cell: ({ gross, currency }) => <Money amount={amountText(gross, currency)} currency={currency} />,
    },
  ];
};

/** What was offered; a quote opens on its own screen. */
export const QuotesSection = ({ overview }: { readonly overview: OpportunityOverview }) => {
  const t = useScreenText('opportunities');
  const mayCreate = useMayOn('create', 'api::quote.quote');
  const navigate = useNavigate();
  const columns = useColumns();
  const [isNew, setIsNew] = useState(false);
  const quotes = partOf(overview, 'quotes');
  if (!quotes) return null;
  const mayAdd = mayCreate && reasonsNotToChange(overview.opportunity).length === 0;
  const add = (
    <Button variant="secondary" startIcon={<Plus />} onClick={() => setIsNew(true)}>
      {t('quote.new')}
    </Button>
  );
  return (
    <Part title={t('quotes')} count={quotes.count} action={mayAdd ? add : null}>
      <ListTable
        label={t('quotes')}
        columns={columns}
        rows={quotes.rows}
        idOf={({ documentId }) => documentId}
        nameOf={({ number }) => number}
        empty={<EmptyState text={t('quotes.empty')} />}
      />
      {isNew ? (
        <NewQuote
          opportunity={overview.opportunity}
          onClose={() => setIsNew(false)}
          onMade={(documentId) => void navigate(addressOfQuote(documentId))}
        />
      ) : null}
    </Part>
  );
};
