import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { FoundOpportunity } from '../../../../../../../wire/commands/opportunity-answers';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { toWire } from '../../../shared/forms/field-spec';
import { FieldGrid } from '../../../shared/forms/FieldGrid';
import { useDraft } from '../../../shared/forms/use-draft';
import { useRefusal } from '../../../shared/refusal/use-refusal';
import { useSentences } from '../../../shared/refusal/sentences';
import { Drawer } from '../../../shared/screen/Drawer';
import { useScreenText } from '../../../shared/screen-text';
import { type Edited, type EditedOne, reasonsOfOne, useEditOpportunitiesMutation } from '../api';
import { COMMON, OPPORTUNITY, STAGE, withFigures } from '../../../shared/deals/fields';

interface Props {
  readonly opportunities: readonly FoundOpportunity[];
  readonly onClose: () => void;
}

const FIELDS = [
  STAGE,
  {
    name: 'project',
    kind: 'record',
    target: 'api::project.project',
    filters: { crmEnabled: { $eq: true } },
  } as const,
  ...COMMON,
];

const Refused = ({ one, name }: { readonly one: EditedOne; readonly name: string }) => {
  const sentences = useSentences(reasonsOfOne(one));
  return (
    <li>
      <Typography fontWeight="semiBold">{name}</Typography>{' '}
      <Typography textColor="danger600">{sentences.map(({ text }) => text).join(' ')}</Typography>
    </li>
  );
};

const Outcome = ({ edited, opportunities, onClose }: Props & { readonly edited: Edited }) => {
  const t = useScreenText('opportunities');
  const nameOf = (id: string) => opportunities.find(({ documentId }) => documentId === id)?.name ?? id;
  return (
    <CommandDialog title={t('bulk')} onClose={onClose} isDone>
      <Typography>{t('bulk.done', { changed: edited.changed, refused: edited.refused })}</Typography>
      <ul>
        {edited.results
          .filter(({ ok }) => !ok)
          .map((one) => (
            <Refused key={one.documentId} one={one} name={nameOf(one.documentId)} />
          ))}
      </ul>
    </CommandDialog>
  );
};

/** The same change to several deals; each answers for itself, and those that refuse say why. */
export const BulkEdit = ({ opportunities, onClose }: Props) => {
  const t = useScreenText('opportunities');
  const { locale } = useIntl();
  const { draft, set, isChanged } = useDraft({});
  const [edit, { data: edited, isLoading, error }] = useEditOpportunitiesMutation();
  const { reasons, errorOf } = useRefusal(error, { uid: OPPORTUNITY, fields: FIELDS, prefix: 'data.' });
  const ids = opportunities.map(({ documentId }) => documentId);
  const save = async () => {
    const answer = await edit({ opportunities: ids, data: toWire(withFigures(draft, locale)) });
    if ('data' in answer && answer.data?.refused === 0) onClose();
  };
  if (edited && edited.refused > 0)
    return <Outcome edited={edited} opportunities={opportunities} onClose={onClose} />;
  return (
    <Drawer
      title={t('bulk')}
      about={t('bulk.about', { count: opportunities.length })}
      confirm={{
        label: t('bulk.confirm'),
        onClick: () => void save(),
        isRunning: isLoading,
        isDisabled: !isChanged,
      }}
      isChanged={isChanged}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      <FieldGrid uid={OPPORTUNITY} fields={FIELDS} draft={draft} onChange={set} errorOf={errorOf} />
    </Drawer>
  );
};
