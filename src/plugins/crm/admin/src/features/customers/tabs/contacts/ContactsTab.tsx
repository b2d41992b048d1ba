import { useState } from 'react';
import { Badge, Button, Flex, Link, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRecordRights } from '../../../../shared/may';
import { useAttributeLabel } from '../../../../shared/forms/attribute-label';
import type { ListColumn } from '../../../../shared/list/ListTable';
import { type StoredRecord, useUpdateRecordMutation } from '../../../../shared/records/api';
import { useRefusalNotice } from '../../../../shared/notify';
import { nameOfRecord } from '../../../../shared/records/record-choices';
import { useScreenText } from '../../../../shared/screen-text';
import { Text } from '../../../../shared/Shown';
import { ACCOUNT } from '../../api';
import { recordOf, type TabProps } from '../../page/customer';
import { type CustomerText, useCustomerText } from '../../text';
import { nameIn, textIn } from '../../../../shared/tabs/cells';
import { ConfirmDelete } from '../../../../shared/screen/AskFirst';
import { RecordList } from '../../../../shared/tabs/RecordList';
import { RowMenu } from '../../../../shared/tabs/RowMenu';
import { TabShape } from '../../../../shared/tabs/TabShape';
import { useTabRecords } from '../../../../shared/tabs/use-tab-records';
import { CONTACT, EditContact, NewContact } from './ContactDrawer';

const ROLES = [
  { field: 'isTaxInvoiceContact', key: 'contacts.tax' },
  { field: 'isTaxInvoiceCc', key: 'contacts.tax-cc' },
  { field: 'isContractContact', key: 'contacts.contract' },
] as const;

interface Rights {
  readonly canCreate: boolean;
  readonly canUpdate: boolean;
  readonly canDelete: boolean;
  readonly canUpdateAccount: boolean;
}

const useRights = (): Rights => {
  const may = useRecordRights();
  return {
    canCreate: may('create', CONTACT),
    canUpdate: may('update', CONTACT),
    canDelete: may('delete', CONTACT),
    canUpdateAccount: may('update', ACCOUNT),
  };
};

interface Open {
  readonly act: 'edit' | 'delete';
  readonly contact: StoredRecord;
}

interface CellProps {
  readonly row: StoredRecord;
  readonly t: CustomerText;
}

const Roles = ({ row, t }: CellProps) => (
  <Flex gap={1} wrap="wrap">
    {ROLES.filter(({ field }) => row[field] === true).map(({ field, key }) => (
      <Badge key={field} size="S">
        {t(key)}
      </Badge>
    ))}
  </Flex>
);

const Reach = ({ row }: Pick<CellProps, 'row'>) => {
  const email = textIn(row, 'email');
  const phone = textIn(row, 'phone');
  return (
    <Flex direction="column" alignItems="flex-start">
      {email ? <Link href={`mailto:${email}`}>{email}</Link> : null}
      {phone ? (
        <Typography variant="pi" textColor="neutral600">
          {phone}
        </Typography>
      ) : null}
    </Flex>
  );
};

const useMakePrimary = (account: string) => {
  const [update] = useUpdateRecordMutation();
  const tellRefusal = useRefusalNotice();
  return (contact: string) =>
    void tellRefusal(update({ uid: ACCOUNT, documentId: account, data: { primaryContact: contact } }));
};

const useActionsOf = ({ customer }: TabProps, rights: Rights, setOpen: (open: Open) => void) => {
  const t = useCustomerText();
  const shared = useScreenText('shared');
  const makePrimary = useMakePrimary(customer.documentId);
  const primary = recordOf(customer, 'primaryContact')?.documentId;
  return (contact: StoredRecord) => [
    ...(rights.canUpdate
      ? [{ key: 'edit', label: shared('form.edit'), onSelect: () => setOpen({ act: 'edit', contact }) }]
      : []),
    ...(rights.canUpdateAccount && contact.documentId !== primary
      ? [
          {
            key: 'primary',
            label: t('contacts.make-primary'),
            onSelect: () => makePrimary(contact.documentId),
          },
        ]
      : []),
    ...(rights.canDelete
      ? [
          {
            key: 'delete',
            label: shared('form.delete'),
            isDanger: true,
            onSelect: () => setOpen({ act: 'delete', contact }),
          },
        ]
      : []),
  ];
};

const useColumns = (props: TabProps, rights: Rights, setOpen: (open: Open) => void) => {
  const t = useCustomerText();
  const labelOf = useAttributeLabel(CONTACT);
  const actionsOf = useActionsOf(props, rights, setOpen);
  const primary = recordOf(props.customer, 'primaryContact')?.documentId;
  const columns: readonly ListColumn<StoredRecord>[] = [
    {
      key: 'name',
      label: labelOf('name'),
      cell: (row) => (
        <Flex gap={2}>
          <Typography fontWeight="semiBold">{nameOfRecord(row)}</Typography>
          {row.documentId === primary ? (
            <Badge size="S" variant="secondary">
              {t('contacts.primary')}
            </Badge>
          ) : null}
        </Flex>
      ),
    },
    { key: 'type', label: labelOf('contactType'), cell: (row) => <Text>{nameIn(row, 'contactType')}</Text> },
    { key: 'position', label: labelOf('position'), cell: (row) => <Text>{textIn(row, 'position')}</Text> },
    { key: 'reach', label: t('column.reach'), cell: (row) => <Reach row={row} /> },
    { key: 'roles', label: t('contacts.roles'), cell: (row) => <Roles row={row} t={t} /> },
    {
      key: 'actions',
      label: '',
      width: '6rem',
      isFigure: true,
      cell: (row) => <RowMenu name={nameOfRecord(row)} actions={actionsOf(row)} />,
    },
  ];
  return columns;
};

/** CON-01..17: who is talked to, in which role; the primary contact stands on the customer itself. */
export const ContactsTab = (props: TabProps) => {
  const { customer, overview } = props;
  const t = useCustomerText();
  const rights = useRights();
  const [isNew, setIsNew] = useState(false);
  const [open, setOpen] = useState<Open>();
  const [made, setMade] = useState<string>();
  const columns = useColumns(props, rights, setOpen);
  const records = useTabRecords({
    uid: CONTACT,
    filters: { account: { documentId: { $eq: customer.documentId } } },
    sort: 'name:ASC',
  });
  const action = rights.canCreate ? (
    <Button variant="secondary" startIcon={<Plus />} onClick={() => setIsNew(true)}>
      {t('action.contact')}
    </Button>
  ) : undefined;
  const close = () => setOpen(undefined);
  return (
    <TabShape title={t('tab.contacts')} action={action}>
      <RecordList
        label={t('tab.contacts')}
        columns={columns}
        records={records}
        none={t('contacts.none')}
        marked={made}
        expected={overview.tabs.contacts?.count}
      />
      {isNew ? <NewContact customer={customer} onCreated={setMade} onClose={() => setIsNew(false)} /> : null}
      {open?.act === 'edit' ? (
        <EditContact customer={customer} contact={open.contact} onClose={close} />
      ) : null}
      {open?.act === 'delete' ? (
        <ConfirmDelete
          uid={CONTACT}
          documentId={open.contact.documentId}
          title={t('contacts.delete', { name: nameOfRecord(open.contact) })}
          text={t('contacts.delete-text')}
          onClose={close}
        />
      ) : null}
    </TabShape>
  );
};
