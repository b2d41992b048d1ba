import { Fragment } from 'react';
import { Typography } from '@strapi/design-system';
import styled from 'styled-components';
import type { OpportunityOverview } from '../../../../../../../wire/commands/opportunity-answers';
import { useAttributeLabel } from '../../../shared/forms/attribute-label';
import { useFigures } from '../../../shared/figures';
import { useScreenText } from '../../../shared/screen-text';
import { Day, Moment } from '../../../shared/Shown';
import { StageBadge } from '../components/StageBadge';
import { Worth } from '../components/Worth';
import { OPPORTUNITY } from '../../../shared/deals/fields';
import { Part, Sheet } from './Panes';

const Facts = styled.dl`
  display: grid;
  grid-template-columns: minmax(9rem, auto) minmax(0, 1fr);
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    overflow-wrap: anywhere;
  }
`;

type Props = Pick<OpportunityOverview, 'opportunity'>;

export const DealFacts = ({ opportunity }: Props) => {
  const t = useScreenText('opportunities');
  const label = useAttributeLabel(OPPORTUNITY);
  const { percent } = useFigures();
  const { value, currency, probability, expectedCloseDate, soldAt, description } = opportunity;
  const facts = [
    ['stage', <StageBadge stage={opportunity.stage} />],
    ['value', <Worth value={value} currency={currency} />],
    ['probability', probability === null ? '–' : percent(String(probability))],
    ['expectedCloseDate', <Day day={expectedCloseDate} />],
    ['manager', opportunity.manager?.name ?? '–'],
    ['partner', opportunity.partner?.name ?? '–'],
    ['project', opportunity.project?.name ?? '–'],
    ...(soldAt ? ([['soldAt', <Moment at={soldAt} />]] as const) : []),
  ] as const;
  return (
    <Part title={t('details')}>
      <Sheet>
        <Facts>
          {facts.map(([name, shown]) => (
            <Fragment key={name}>
              <dt>{label(name)}</dt>
              <dd>{shown}</dd>
            </Fragment>
          ))}
        </Facts>
        {description ? (
          <Typography tag="p" style={{ whiteSpace: 'pre-wrap', marginTop: '1.6rem' }}>
            {description}
          </Typography>
        ) : null}
      </Sheet>
    </Part>
  );
};
