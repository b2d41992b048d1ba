import { Badge, Flex } from '@strapi/design-system';
import type { QuoteStatus } from '../../../../../domain/quote/status';
import { useChoiceText } from './choice-text';
import { useScreenText } from './screen-text';

const VARIANTS = {
  draft: 'neutral',
  sent: 'secondary',
  won: 'success',
  lost: 'danger',
  superseded: 'neutral',
} as const satisfies Record<QuoteStatus, string>;

interface Props {
  readonly state: QuoteStatus;
  readonly isActive: boolean;
}

/** How a quote stands, and whether it is the one that would be sold. */
export const QuoteBadges = ({ state, isActive }: Props) => {
  const t = useScreenText('workbench');
  const choice = useChoiceText();
  return (
    <Flex gap={1} wrap="wrap" style={{ whiteSpace: 'nowrap' }}>
      <Badge size="S" variant={VARIANTS[state]}>
        {choice('state', state)}
      </Badge>
      {isActive ? (
        <Badge size="S" variant="secondary">
          {t('active')}
        </Badge>
      ) : null}
    </Flex>
  );
};
