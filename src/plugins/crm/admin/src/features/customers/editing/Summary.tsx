import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import styled from 'styled-components';
import type { AccountCheck } from '../../../../../../../wire/commands/account-answers';
import { useAttributeLabel } from '../../../shared/forms/attribute-label';
import { isNamed } from '../../../shared/forms/field-spec';
import { useScreenText } from '../../../shared/screen-text';
import { ACCOUNT } from '../api';
import { useChoiceText } from '../../../shared/choice-text';
import { useCustomerText } from '../text';

const List = styled.dl`
  display: grid;
  grid-template-columns: minmax(12rem, 1fr) 2fr;
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
`;

const HIDDEN = ['phoneE164', 'consentAt', 'marketingConsentAt'];

type Shown = (field: string, value: unknown) => string;

const useShown = (): Shown => {
  const choice = useChoiceText();
  const intl = useIntl();
  const shared = useScreenText('shared');
  return (field, value) => {
    if (Array.isArray(value))
      return value
        .filter(isNamed)
        .map(({ name }) => name)
        .join(', ');
    if (isNamed(value)) return value.name;
    if (typeof value === 'boolean') return shared(value ? 'form.yes' : 'form.no');
    if (typeof value !== 'string') return '';
    if (field === 'country') return intl.formatDisplayName(value, { type: 'region' }) ?? value;
    return choice(field, value);
  };
};

const isSaid = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== false && value !== '';

interface Props {
  readonly check: AccountCheck;
  readonly files: readonly File[];
}

/** Read once more before it is saved (ACC-21): as it will be stored, not as it was typed. */
export const Summary = ({ check, files }: Props) => {
  const t = useCustomerText();
  const labelOf = useAttributeLabel(ACCOUNT);
  const shown = useShown();
  const fields = Object.entries(check.summary).flatMap(([field, value]) => {
    const text = isSaid(value) && !HIDDEN.includes(field) ? shown(field, value) : '';
    return text === '' ? [] : [{ label: labelOf(field), text }];
  });
  const attached = files.map(({ name }) => name).join(', ');
  const rows = attached === '' ? fields : [...fields, { label: t('tab.files'), text: attached }];
  return (
    <List>
      {rows.map(({ label, text }) => (
        <div key={label} style={{ display: 'contents' }}>
          <Typography tag="dt" textColor="neutral600">
            {label}
          </Typography>
          <Typography tag="dd" fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        </div>
      ))}
    </List>
  );
};
