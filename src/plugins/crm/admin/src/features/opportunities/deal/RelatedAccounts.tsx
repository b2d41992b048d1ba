import { useState } from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { reasonsNotToChange } from '../../../../../../../domain/opportunity/lock';
import type { OpportunityOverview } from '../../../../../../../wire/commands/opportunity-answers';
import { Reasons } from '../../../shared/components/Reasons';
import { useUpdateRecordMutation } from '../../../shared/records/api';
import { RelationPicker } from '../../../shared/records/RelationPicker';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { useMayOn } from '../../../shared/may';
import { RouteLink } from '../../../shared/RouteLink';
import { useScreenText } from '../../../shared/screen-text';
import { addressOfAccount } from '../addresses';
import { OPPORTUNITY } from '../../../shared/deals/fields';
import { Part, Sheet } from './Panes';
import { partOf } from './rows';

/** Other customers that have to do with the deal (OPP-09). */
export const RelatedAccounts = ({ overview }: { readonly overview: OpportunityOverview }) => {
  const t = useScreenText('opportunities');
  const [key, setKey] = useState(0);
  const [update, { error }] = useUpdateRecordMutation();
  const { opportunity } = overview;
  const mayEdit = useMayOn('update', OPPORTUNITY) && reasonsNotToChange(opportunity).length === 0;
  const accounts = partOf(overview, 'relatedAccounts');
  if (!accounts) return null;
  const change = (relatedAccounts: object) =>
    update({ uid: OPPORTUNITY, documentId: opportunity.documentId, data: { relatedAccounts } });
  const add = async (documentId: string) => {
    await change({ connect: [{ documentId }] });
    setKey(key + 1);
  };
  return (
    <Part title={t('related')} count={accounts.count}>
      <Sheet>
        <Flex direction="column" alignItems="stretch" gap={3}>
          {error ? <Reasons reasons={reasonsOf(error)} /> : null}
          {accounts.rows.length === 0 ? (
            <Typography textColor="neutral600">{t('related.empty')}</Typography>
          ) : null}
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {accounts.rows.map(({ documentId, name }) => (
              <Flex tag="li" key={documentId} justifyContent="space-between" gap={2}>
                <Typography>
                  <RouteLink to={addressOfAccount(documentId)}>{name}</RouteLink>
                </Typography>
                {mayEdit ? (
                  <IconButton
                    variant="ghost"
                    label={t('related.remove', { name })}
                    onClick={() => void change({ disconnect: [{ documentId }] })}
                  >
                    <Cross />
                  </IconButton>
                ) : null}
              </Flex>
            ))}
          </Flex>
          {mayEdit ? (
            <RelationPicker
              key={key}
              uid="api::account.account"
              label={t('related.add')}
              value={null}
              onChange={(account) => (account ? void add(account.documentId) : undefined)}
            />
          ) : null}
        </Flex>
      </Sheet>
    </Part>
  );
};
