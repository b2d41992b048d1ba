import { Flex, Typography } from '@strapi/design-system';
import type { Sold } from '../../../../../../../wire/services/opportunity';
import { Section } from '../../../shared/components/Section';
import { usePermittedCommands } from '../../../shared/may';
import { useText } from '../../../shared/text';
import { PayersTable, TotalsTable, useAmountsQuery } from '../../quote-amounts';
import { ContractLines } from './ContractLines';
import { SaleQuotes } from './SaleQuotes';

const Payers = ({ quote }: { readonly quote: string }) => {
  const t = useText();
  const { data } = useAmountsQuery(quote);
  if (!data) return null;
  return (
    <Section title={t('sell.payers')}>
      <PayersTable amounts={data} isWide />
    </Section>
  );
};

/** What a sale would write: lines, total, payers, and what becomes of the quotes. */
export const SalePreview = ({ sale: { contract, lines, quotes } }: { readonly sale: Sold }) => {
  const t = useText();
  const may = usePermittedCommands();
  const isAgain = contract.documentId !== null;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography>
        {isAgain ? t('sell.will-amend', { number: contract.number ?? '' }) : t('sell.will-write')}
      </Typography>
      <Typography textColor="neutral600">{t('sell.afterwards')}</Typography>
      <Section title={t('sell.lines')}>
        {isAgain ? (
          <Typography variant="pi" textColor="neutral600">
            {t('sell.lines.changes', lines)}
          </Typography>
        ) : null}
        <ContractLines currency={contract.currency} lines={contract.lines} />
      </Section>
      <Section title={t('amounts.gross')}>
        <TotalsTable {...contract} rounding={contract.priceRounding} />
      </Section>
      {may('quote.amounts') ? <Payers quote={contract.quoteId} /> : null}
      <SaleQuotes quotes={quotes} />
    </Flex>
  );
};
