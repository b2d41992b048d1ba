import { Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import { useDoneNotice } from '../../../shared/notify';
import { ConfirmDelete } from '../../../shared/screen/AskFirst';
import { CUSTOMERS } from '../addresses';
import { ACCOUNT } from '../api';
import { useCustomerText } from '../text';
import type { TabProps } from './customer';
import { CUSTOMER_TABS } from './tabs';

/** Asks, and says what still belongs to the customer; the server refuses while contracts or quotes hold it. */
export const DeleteCustomer = ({
  customer,
  overview,
  onClose,
}: TabProps & { readonly onClose: () => void }) => {
  const t = useCustomerText();
  const tellDone = useDoneNotice();
  const navigate = useNavigate();
  const held = CUSTOMER_TABS.flatMap(({ key, label, count }) => {
    const number = count?.(overview) ?? 0;
    return number > 0 ? [{ key, text: `${t(label)}: ${number}` }] : [];
  });
  const leave = () => {
    tellDone(t('delete.done', { name: customer.name }));
    navigate(CUSTOMERS);
  };
  return (
    <ConfirmDelete
      uid={ACCOUNT}
      documentId={customer.documentId}
      title={t('delete.title', { name: customer.name })}
      text={t('delete.text')}
      confirm={t('delete.confirm')}
      onClose={onClose}
      onDeleted={leave}
    >
      {held.length > 0 ? (
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography fontWeight="semiBold">{t('delete.holds')}</Typography>
          {held.map(({ key, text }) => (
            <Typography key={key}>{text}</Typography>
          ))}
        </Flex>
      ) : null}
    </ConfirmDelete>
  );
};
