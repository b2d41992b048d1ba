import { Badge, Flex, Typography } from '@strapi/design-system';
import type { Sold } from '../../../../../../../wire/services/opportunity';
import { Section } from '../../../shared/components/Section';
import { useChoiceText } from '../../../shared/choice-text';
import { useNames } from '../../../shared/names';
import { useText } from '../../../shared/text';

const colours = { won: 'success', lost: 'neutral' } as const;

/** What becomes of the opportunity's quotes: one is won, the open ones beside it are closed. */
export const SaleQuotes = ({ quotes }: Pick<Sold, 'quotes'>) => {
  const t = useText();
  const choice = useChoiceText();
  const names = useNames(
    'api::quote.quote',
    quotes.map(({ documentId }) => documentId)
  );
  return (
    <Section title={t('sell.quotes')}>
      {quotes.map(({ documentId, state }) => {
        const colour = colours[state === 'won' ? 'won' : 'lost'];
        return (
          <Flex key={documentId} gap={2} paddingTop={1}>
            <Typography>{names[documentId] ?? t('hidden-record')}</Typography>
            <Badge backgroundColor={`${colour}100`} textColor={`${colour}700`}>
              {choice('state', state)}
            </Badge>
          </Flex>
        );
      })}
    </Section>
  );
};
