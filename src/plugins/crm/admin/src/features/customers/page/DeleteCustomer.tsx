import { Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { useDoneNotice } from '../../../shared/notify';
import { useDeleteRecordMutation } from '../../../shared/records/api';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
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
  const [remove, { error, isLoading }] = useDeleteRecordMutation();
  const held = CUSTOMER_TABS.flatMap(({ key, label, count }) => {
    const number = count?.(overview) ?? 0;
    return number > 0 ? [{ key, text: `${t(label)}: ${number}` }] : [];
  });
  const confirm = async () => {
    const answer = await remove({ uid: ACCOUNT, documentId: customer.documentId });
    if ('error' in answer) return;
    tellDone(t('delete.done', { name: customer.name }));
    navigate(CUSTOMERS);
  };
  return (
    <CommandDialog
      title={t('delete.title', { name: customer.name })}
      onClose={onClose}
      confirm={{
        label: t('delete.confirm'),
        onClick: () => void confirm(),
        isRunning: isLoading,
        isDanger: true,
      }}
    >
      <Typography>{t('delete.text')}</Typography>
      {held.length > 0 ? (
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography fontWeight="semiBold">{t('delete.holds')}</Typography>
          {held.map(({ key, text }) => (
            <Typography key={key}>{text}</Typography>
          ))}
        </Flex>
      ) : null}
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
    </CommandDialog>
  );
};
