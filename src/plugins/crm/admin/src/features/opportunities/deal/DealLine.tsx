import { Flex, Typography } from '@strapi/design-system';
import type { OpportunityOverview } from '../../../../../../../wire/commands/opportunity-answers';
import { RouteLink } from '../../../shared/RouteLink';
import { useScreenText } from '../../../shared/screen-text';
import { Day } from '../../../shared/Shown';
import { addressOfAccount } from '../addresses';
import { Worth } from '../components/Worth';

type Props = Pick<OpportunityOverview, 'opportunity'>;

/** Below the name: whose deal it is, what it is worth, when it should close, who sells it. */
export const DealLine = ({ opportunity }: Props) => {
  const t = useScreenText('opportunities');
  const { account, project, manager, worth, expectedCloseDate } = opportunity;
  return (
    <Flex gap={4} wrap="wrap">
      {account ? (
        <Typography>
          <RouteLink to={addressOfAccount(account.documentId)}>{account.name}</RouteLink>
        </Typography>
      ) : null}
      {worth ? (
        <Typography fontWeight="semiBold">
          <Worth {...worth} />
        </Typography>
      ) : null}
      {expectedCloseDate ? (
        <Typography textColor="neutral600">
          {t('closes')} <Day day={expectedCloseDate} />
        </Typography>
      ) : null}
      <Typography textColor="neutral600">
        {[project?.name, manager?.name].filter(Boolean).join(' · ')}
      </Typography>
    </Flex>
  );
};
