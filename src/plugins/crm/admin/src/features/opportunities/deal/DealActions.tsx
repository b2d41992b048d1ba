import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { reasonsNotToChange, reasonsNotToUnlock } from '../../../../../../../domain/opportunity/lock';
import type { OpportunityOverview } from '../../../../../../../wire/commands/opportunity-answers';
import { useMayOn, usePermittedCommands } from '../../../shared/may';
import { OPPORTUNITY } from '../../../shared/deals/fields';
import { useScreenText } from '../../../shared/screen-text';
import { PageMenu } from '../../../shared/tabs/RowMenu';
import { useText } from '../../../shared/text';
import { SellDialog, UnlockDialog } from '../../deals';
import { CopyDeal } from './CopyDeal';
import { DeleteDeal } from './DeleteDeal';
import { EditDeal } from './EditDeal';

type Open = 'sell' | 'unlock' | 'edit' | 'copy' | 'delete';

interface Props {
  readonly overview: OpportunityOverview;
}

const useChoices = ({ opportunity }: OpportunityOverview): readonly ('edit' | 'copy' | 'delete')[] => {
  const may = usePermittedCommands();
  const [mayEdit, mayDelete] = [useMayOn('update', OPPORTUNITY), useMayOn('delete', OPPORTUNITY)];
  const isOpen = reasonsNotToChange(opportunity).length === 0;
  return [
    ...(mayEdit && isOpen ? (['edit'] as const) : []),
    ...(may('opportunity.copy') ? (['copy'] as const) : []),
    ...(mayDelete && isOpen ? (['delete'] as const) : []),
  ];
};

/** The one that matters is filled: selling an open deal, unlocking a sold one. */
export const DealActions = ({ overview }: Props) => {
  const t = useScreenText('opportunities');
  const action = useText();
  const may = usePermittedCommands();
  const choices = useChoices(overview);
  const [open, setOpen] = useState<Open>();
  const { opportunity } = overview;
  const { documentId, name } = opportunity;
  const close = () => setOpen(undefined);
  const maySell = may('opportunity.sell') && reasonsNotToChange(opportunity).length === 0;
  const mayUnlock = may('opportunity.unlock') && reasonsNotToUnlock(opportunity).length === 0;
  return (
    <>
      <PageMenu
        name={t('more')}
        actions={choices.map((key) => ({ key, label: t(`more.${key}`), onSelect: () => setOpen(key) }))}
      />
      {maySell ? <Button onClick={() => setOpen('sell')}>{action('sell')}</Button> : null}
      {mayUnlock ? (
        <Button variant="secondary" onClick={() => setOpen('unlock')}>
          {action('unlock')}
        </Button>
      ) : null}
      {open === 'sell' ? (
        <SellDialog
          of="opportunity"
          documentId={documentId}
          title={action('sell.title', { name })}
          onClose={close}
        />
      ) : null}
      {open === 'unlock' ? (
        <UnlockDialog documentId={documentId} title={action('unlock.title', { name })} onClose={close} />
      ) : null}
      {open === 'edit' ? <EditDeal opportunity={opportunity} onClose={close} /> : null}
      {open === 'copy' ? <CopyDeal opportunity={opportunity} onClose={close} /> : null}
      {open === 'delete' ? <DeleteDeal overview={overview} onClose={close} /> : null}
    </>
  );
};
