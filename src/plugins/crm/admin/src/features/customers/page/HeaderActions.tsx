import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { usePermittedCommands, useRecordRights } from '../../../shared/may';
import { useScreenText } from '../../../shared/screen-text';
import { AddToGroup } from '../list/BulkActions';
import { addressOfCustomer } from '../addresses';
import { EditCustomer } from '../editing/EditCustomer';
import { NewCustomer } from '../editing/NewCustomer';
import { NewContact } from '../tabs/contacts/ContactDrawer';
import { NewOpportunity } from '../../../shared/deals/NewOpportunity';
import { PageMenu } from '../../../shared/tabs/RowMenu';
import { NewProject } from '../tabs/projects/NewProject';
import { useCustomerText } from '../text';
import { AssignPartner } from './AssignPartner';
import type { TabProps } from './customer';
import { DeleteCustomer } from './DeleteCustomer';
import { LinkAccount } from './LinkAccount';

type Right =
  | 'editAccount'
  | 'deleteAccount'
  | 'createOpportunity'
  | 'createContact'
  | 'createProject'
  | 'createAccount'
  | 'relate'
  | 'group';

const MENU = [
  { key: 'edit', right: 'editAccount' },
  { key: 'contact', right: 'createContact' },
  { key: 'project', right: 'createProject' },
  { key: 'partner', right: 'editAccount' },
  { key: 'sub-account', right: 'createAccount' },
  { key: 'relate', right: 'relate' },
  { key: 'group', right: 'group' },
  { key: 'delete', right: 'deleteAccount' },
] as const satisfies readonly { key: string; right: Right }[];

type Open = (typeof MENU)[number]['key'] | 'opportunity';

/** What the menu asks for, by the rights that the person has. */
const useRights = (): Readonly<Record<Right, boolean>> => {
  const may = usePermittedCommands();
  const mayOn = useRecordRights();
  return {
    editAccount: mayOn('update', 'api::account.account'),
    deleteAccount: mayOn('delete', 'api::account.account'),
    createOpportunity: mayOn('create', 'api::opportunity.opportunity'),
    createContact: mayOn('create', 'api::contact.contact'),
    createProject: may('account.register-project'),
    createAccount: may('account.register'),
    relate: may('account.relate'),
    group: may('account-group.add-accounts'),
  };
};

const OpenAction = ({ open, close, customer, overview }: TabProps & { open: Open; close: () => void }) => {
  const navigate = useNavigate();
  switch (open) {
    case 'edit':
      return <EditCustomer customer={customer} onClose={close} />;
    case 'opportunity':
      return <NewOpportunity account={customer} onMade={close} onClose={close} />;
    case 'contact':
      return <NewContact customer={customer} onClose={close} />;
    case 'project':
      return <NewProject customer={customer} onClose={close} />;
    case 'partner':
      return <AssignPartner customer={customer} onClose={close} />;
    case 'sub-account':
      return (
        <NewCustomer
          given={{ parent: { documentId: customer.documentId, name: customer.name } }}
          onClose={close}
          onSaved={(documentId) => {
            close();
            navigate(addressOfCustomer(documentId));
          }}
        />
      );
    case 'relate':
      return <LinkAccount customer={customer} onClose={close} />;
    case 'group':
      return <AddToGroup customers={[customer]} onDone={close} onClose={close} />;
    case 'delete':
      return <DeleteCustomer customer={customer} overview={overview} onClose={close} />;
  }
};

/** What there is to do with a customer; each opens in place, with the customer already set. */
export const HeaderActions = ({ customer, overview }: TabProps) => {
  const t = useCustomerText();
  const shared = useScreenText('shared');
  const rights = useRights();
  const [open, setOpen] = useState<Open>();
  const items = MENU.filter(({ right }) => rights[right]);
  return (
    <>
      <PageMenu
        name={shared('actions')}
        actions={items.map(({ key }) => ({ key, label: t(`action.${key}`), onSelect: () => setOpen(key) }))}
      />
      {rights.createOpportunity ? (
        <Button startIcon={<Plus />} onClick={() => setOpen('opportunity')}>
          {t('action.opportunity')}
        </Button>
      ) : null}
      {open ? (
        <OpenAction open={open} close={() => setOpen(undefined)} customer={customer} overview={overview} />
      ) : null}
    </>
  );
};
