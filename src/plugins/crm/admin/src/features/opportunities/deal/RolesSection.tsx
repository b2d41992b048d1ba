import { useState } from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import type { OpportunityOverview } from '../../../../../../../wire/commands/opportunity-answers';
import { Reasons } from '../../../shared/components/Reasons';
import { type FieldSpec, toWire } from '../../../shared/forms/field-spec';
import { FieldGrid } from '../../../shared/forms/FieldGrid';
import { useDraft } from '../../../shared/forms/use-draft';
import { useCreateRecordMutation } from '../../../shared/records/api';
import { useRefusal } from '../../../shared/refusal/use-refusal';
import { Drawer } from '../../../shared/screen/Drawer';
import { useMayOn } from '../../../shared/may';
import { useScreenText } from '../../../shared/screen-text';
import { ConfirmDelete } from '../../../shared/screen/AskFirst';
import { Part, Sheet } from './Panes';
import { partOf, type RoleRow } from './rows';

const ROLE = 'api::business-role.business-role';

type Deal = OpportunityOverview['opportunity'];

const fieldsFor = ({ account }: Deal): readonly FieldSpec[] => [
  { name: 'name', kind: 'text', required: true },
  {
    name: 'contact',
    kind: 'record',
    target: 'api::contact.contact',
    ...(account && { filters: { account: { documentId: { $eq: account.documentId } } } }),
  },
  { name: 'member', kind: 'record', target: 'api::member.member' },
  { name: 'description', kind: 'long-text' },
];

const NewRole = ({ deal, onClose }: { readonly deal: Deal; readonly onClose: () => void }) => {
  const t = useScreenText('opportunities');
  const { draft, set, isChanged } = useDraft({});
  const [create, { isLoading, error }] = useCreateRecordMutation();
  const fields = fieldsFor(deal);
  const { reasons, errorOf } = useRefusal(error, { uid: ROLE, fields });
  const save = async () => {
    const data = { ...toWire(draft), opportunity: deal.documentId };
    if (!('error' in (await create({ uid: ROLE, data })))) onClose();
  };
  return (
    <Drawer
      title={t('role.new')}
      about={deal.name}
      confirm={{ label: t('add'), onClick: () => void save(), isRunning: isLoading }}
      isChanged={isChanged}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      <FieldGrid uid={ROLE} fields={fields} draft={draft} onChange={set} errorOf={errorOf} />
    </Drawer>
  );
};

const RemoveRole = ({ role, onClose }: { readonly role: RoleRow; readonly onClose: () => void }) => {
  const t = useScreenText('opportunities');
  return (
    <ConfirmDelete
      uid={ROLE}
      documentId={role.documentId}
      title={t('role.remove', { name: role.name })}
      text={t('role.remove.text', { name: role.person ?? '–' })}
      confirm={t('remove')}
      onClose={onClose}
    />
  );
};

/** Who plays which role in the deal (OPP-11). */
export const RolesSection = ({ overview }: { readonly overview: OpportunityOverview }) => {
  const t = useScreenText('opportunities');
  const mayAdd = useMayOn('create', ROLE);
  const mayRemove = useMayOn('delete', ROLE);
  const [isNew, setIsNew] = useState(false);
  const [removing, setRemoving] = useState<RoleRow>();
  const roles = partOf(overview, 'roles');
  if (!roles) return null;
  const add = (
    <Button variant="ghost" size="S" startIcon={<Plus />} onClick={() => setIsNew(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Part title={t('roles')} count={roles.count} action={mayAdd ? add : null}>
      <Sheet>
        {roles.rows.length === 0 ? <Typography textColor="neutral600">{t('roles.empty')}</Typography> : null}
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {roles.rows.map((role) => (
            <Flex tag="li" key={role.documentId} justifyContent="space-between" gap={2}>
              <Typography>
                {role.person} <Typography textColor="neutral600">{role.name}</Typography>
              </Typography>
              {mayRemove ? (
                <IconButton
                  variant="ghost"
                  label={t('role.remove', { name: role.name })}
                  onClick={() => setRemoving(role)}
                >
                  <Trash />
                </IconButton>
              ) : null}
            </Flex>
          ))}
        </Flex>
      </Sheet>
      {isNew ? <NewRole deal={overview.opportunity} onClose={() => setIsNew(false)} /> : null}
      {removing ? <RemoveRole role={removing} onClose={() => setRemoving(undefined)} /> : null}
    </Part>
  );
};
