import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import styled from 'styled-components';
import { useChoiceText } from '../../../../shared/choice-text';
import { useRecordRights } from '../../../../shared/may';
import { useAttributeLabel } from '../../../../shared/forms/attribute-label';
import { type FieldSpec, isNamed } from '../../../../shared/forms/field-spec';
import { useScreenText } from '../../../../shared/screen-text';
import { ACCOUNT } from '../../api';
import { customerFields } from '../../editing/customer-fields';
import type { Customer } from '../../page/customer';
import { useCustomerText } from '../../text';
import { Card } from '../Card';
import { FieldEditor } from './FieldEditor';

const Line = styled.div`
  display: grid;
  grid-template-columns: minmax(10rem, 2fr) minmax(0, 3fr) 3.2rem;
  gap: ${({ theme }) => theme.spaces[2]};
  align-items: center;
  min-height: 3.2rem;
  @media (hover: hover) {
    button {
      opacity: 0;
    }
    &:hover button,
    button:focus-visible {
      opacity: 1;
    }
  }
`;

/** One name for all: first and last name are edited in the form of the whole. */
const WITH_ONE_NAME = { firstNameEnabled: true, lastNameEnabled: false };

const useShown = () => {
  const choice = useChoiceText();
  const intl = useIntl();
  const shared = useScreenText('shared');
  return (spec: FieldSpec, value: unknown): string => {
    if (typeof value === 'boolean') return shared(value ? 'form.yes' : 'form.no');
    if (Array.isArray(value))
      return value
        .filter(isNamed)
        .map(({ name }) => name)
        .join(' · ');
    if (isNamed(value)) return value.name;
    if (typeof value !== 'string' || value === '') return '';
    if (spec.kind === 'country') return intl.formatDisplayName(value, { type: 'region' }) ?? value;
    return spec.kind === 'choice' ? choice(spec.name, value) : value;
  };
};

interface LineProps {
  readonly customer: Customer;
  readonly spec: FieldSpec;
  readonly canEdit: boolean;
}

const DetailLine = ({ customer, spec, canEdit }: LineProps) => {
  const t = useCustomerText();
  const shown = useShown();
  const label = useAttributeLabel(ACCOUNT)(spec.name);
  const [isEditing, setIsEditing] = useState(false);
  const text = shown(spec, customer.fields[spec.name]);
  if (isEditing)
    return <FieldEditor customer={customer} spec={spec} label={label} onClose={() => setIsEditing(false)} />;
  return (
    <Line>
      <Typography textColor="neutral600" tag="span">
        {label}
      </Typography>
      <Typography tag="span" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {text || '–'}
      </Typography>
      {canEdit ? (
        <IconButton
          size="XS"
          variant="ghost"
          label={t('details.edit', { field: label })}
          onClick={() => setIsEditing(true)}
        >
          <Pencil />
        </IconButton>
      ) : null}
    </Line>
  );
};

/** Every field of the customer, edited one by one where it stands. */
export const Details = ({ customer }: { readonly customer: Customer }) => {
  const t = useCustomerText();
  const canEdit = useRecordRights()('update', ACCOUNT);
  return (
    <Card aria-label={t('details.title')}>
      <Typography variant="delta" tag="h2">
        {t('details.title')}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={4} paddingTop={3}>
        {customerFields(WITH_ONE_NAME, t)
          .filter(({ key }) => key !== 'name')
          .map(({ key, fields }) => (
            <Box key={key}>
              <Typography variant="sigma" tag="h3" textColor="neutral600">
                {t(`section.${key}`)}
              </Typography>
              <div>
                {fields.map((spec) => (
                  <DetailLine key={spec.name} customer={customer} spec={spec} canEdit={canEdit} />
                ))}
              </div>
            </Box>
          ))}
      </Flex>
    </Card>
  );
};
