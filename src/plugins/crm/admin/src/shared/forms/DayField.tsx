import { DatePicker, Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useScreenText } from '../screen-text';

interface Props {
  readonly name: string;
  readonly label: string;
  /** YYYY-MM-DD; empty: none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly error?: string;
  readonly hint?: string;
  readonly required?: boolean;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The picker answers with midnight where the person is: the day is what their calendar says. */
export const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

export const DayField = ({ name, label, value, onChange, error, hint, required }: Props) => {
  const t = useScreenText('shared');
  const { locale } = useIntl();
  return (
    <Field.Root name={name} error={error} hint={hint} required={required} width="100%">
      <Field.Label>{label}</Field.Label>
      <DatePicker
        locale={locale}
        clearLabel={t('picker.clear')}
        calendarLabel={t('form.calendar')}
        monthSelectLabel={t('form.month')}
        yearSelectLabel={t('form.year')}
        value={value ? new Date(value) : undefined}
        onChange={(date) => onChange(date ? dayOf(date) : '')}
        onClear={() => onChange('')}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
