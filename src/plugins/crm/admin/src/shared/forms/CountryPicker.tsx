import { useMemo } from 'react';
import { Combobox, ComboboxOption, Field, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useScreenText } from '../screen-text';
import { countriesIn } from './countries';

interface Props {
  readonly label: string;
  /** ISO 3166-1 alpha-2 */
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  readonly name?: string;
  readonly error?: string;
  readonly required?: boolean;
  /** Among filters: small, its label inside. */
  readonly isCompact?: boolean;
}

/** A country by its name in the person's language. */
export const CountryPicker = ({ label, value, onChange, name, error, required, isCompact }: Props) => {
  const t = useScreenText('shared');
  const { locale } = useIntl();
  const countries = useMemo(() => countriesIn(locale), [locale]);
  const heading = <Field.Label>{label}</Field.Label>;
  return (
    <Field.Root name={name ?? 'country'} error={error} required={required} width="100%">
      {isCompact ? <VisuallyHidden>{heading}</VisuallyHidden> : heading}
      <Combobox
        autocomplete={{ type: 'list', filter: 'contains' }}
        size={isCompact ? 'S' : 'M'}
        placeholder={isCompact ? label : t('picker.placeholder')}
        clearLabel={t('picker.clear')}
        noOptionsMessage={() => t('picker.none')}
        value={value ?? ''}
        // A long list is drawn when it opens: until then nobody else knows what the code is called.
        defaultTextValue={countries.find(({ code }) => code === value)?.name}
        onChange={(code?: string) => (code ? onChange(code) : undefined)}
        onClear={() => onChange(null)}
      >
        {countries.map((country) => (
          <ComboboxOption key={country.code} value={country.code} textValue={country.name}>
            {country.name}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Error />
    </Field.Root>
  );
};
