import { useIntl } from 'react-intl';
import styled from 'styled-components';
import { amountText } from './amount-text';
import { useFigures } from './figures';

/** What is read as one: it never breaks, and its digits stand below each other. */
export const Figures = styled.span`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

const NOTHING = '–';

/** An amount as decimal text, with its currency where it does not stand in the heading. */
export const Money = ({
  amount,
  currency,
}: {
  readonly amount: string | null;
  readonly currency?: string | null;
}) => {
  const figures = useFigures();
  if (amount === null) return <Figures>{NOTHING}</Figures>;
  return currency ? (
    <Figures>
      {currency} {figures.amount(amountText(amount, currency))}
    </Figures>
  ) : (
    <Figures>{figures.amount(amount)}</Figures>
  );
};

/** A business day, `YYYY-MM-DD`: short, whole on hover. */
export const Day = ({ day }: { readonly day: string | null | undefined }) => {
  const { day: short } = useFigures();
  const intl = useIntl();
  if (!day) return <span>{NOTHING}</span>;
  return (
    <Figures
      as="time"
      dateTime={day}
      title={intl.formatDate(`${day}T00:00:00Z`, { dateStyle: 'full', timeZone: 'UTC' })}
    >
      {short(day)}
    </Figures>
  );
};

interface MomentProps {
  readonly at: string | null | undefined;
  /** The time of day only on hover. */
  readonly isDay?: boolean;
}

/** An instant (ISO 8601) where the person is: short, whole on hover. */
export const Moment = ({ at, isDay }: MomentProps) => {
  const intl = useIntl();
  if (!at) return <span>{NOTHING}</span>;
  return (
    <Figures as="time" dateTime={at} title={intl.formatDate(at, { dateStyle: 'full', timeStyle: 'medium' })}>
      {intl.formatDate(at, isDay ? { dateStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' })}
    </Figures>
  );
};

/** A text, or a dash for what is not there. */
export const Text = ({ children }: { readonly children: string | null | undefined }) => (
  <>{children || NOTHING}</>
);
