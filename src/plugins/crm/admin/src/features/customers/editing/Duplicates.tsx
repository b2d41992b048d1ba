import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { Duplicate } from '../../../../../../../wire/commands/account-answers';
import { useAttributeLabel } from '../../../shared/forms/attribute-label';
import { addressOfCustomer } from '../addresses';
import { ACCOUNT } from '../api';
import { useCustomerText } from '../text';

/** A warning, never a refusal: two customers may share an e-mail or a number. */
export const Duplicates = ({ duplicates }: { readonly duplicates: readonly Duplicate[] }) => {
  const t = useCustomerText();
  const labelOf = useAttributeLabel(ACCOUNT);
  if (duplicates.length === 0) return null;
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={4} role="status">
      <Typography fontWeight="semiBold" textColor="warning700">
        {t('duplicates', { count: duplicates.length })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} paddingTop={2}>
        {duplicates.map(({ documentId, name, same }) => (
          <li key={documentId}>
            <Typography tag={Link} to={addressOfCustomer(documentId)} target="_blank" textColor="primary600">
              {name}
            </Typography>{' '}
            <Typography variant="pi" textColor="neutral600">
              {t('duplicates.same', { fields: same.map(labelOf).join(', ') })}
            </Typography>
          </li>
        ))}
      </Flex>
    </Box>
  );
};
