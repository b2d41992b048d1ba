import { memo, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useRBAC } from '@strapi/admin/strapi-admin';
import { Badge, Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { Reasons } from '../../../shared/components/Reasons';
import { NewerChange } from '../../../shared/screen/NewerChange';
import { ScreenFrame } from '../../../shared/screen/ScreenFrame';
import { useScreenText } from '../../../shared/screen-text';
import { useChoiceText } from '../../../shared/choice-text';
import { useFigures } from '../../../shared/figures';
import { useWorkbenchQuery } from '../api';
import { type Acts, useActs } from '../hooks/use-acts';
import type { Editing } from '../hooks/use-editing';
import { ActButton } from './ActButton';
import { MoreMenu } from './MoreMenu';
import { WorkbenchDialogs } from './WorkbenchDialogs';

interface Props extends Pick<Editing, 'isChanged' | 'isSaving' | 'save' | 'dispatch'> {
  readonly workbench: Workbench;
  readonly isReadOnly: boolean;
  readonly children: ReactNode;
}

const COLOURS = {
  draft: 'neutral',
  sent: 'secondary',
  won: 'success',
  lost: 'danger',
  superseded: 'neutral',
} as const;

const StateBadges = ({ quote }: Workbench) => {
  const t = useScreenText('workbench');
  const choice = useChoiceText();
  const colour = COLOURS[quote.state];
  return (
    <>
      <Badge backgroundColor={`${colour}100`} textColor={`${colour}700`}>
        {choice('state', quote.state)}
      </Badge>
      {quote.isActive ? (
        <Badge backgroundColor="primary100" textColor="primary700">
          {t('active')}
        </Badge>
      ) : null}
    </>
  );
};

interface MetaProps {
  readonly workbench: Workbench;
  readonly isChanged: boolean;
  readonly onEdit: (() => void) | null;
}

/** Whose it is and what its prices hang on, in one quiet line. */
const Meta = ({ workbench, onEdit, isChanged }: MetaProps) => {
  const t = useScreenText('workbench');
  const { day } = useFigures();
  const { quote, opportunity, priceBook, brand, productVersion } = workbench;
  const days = [quote.startDate, quote.dueDate].map((date) => (date ? day(date) : '…')).join(' – ');
  const facts = [
    quote.name,
    quote.currency,
    priceBook ? t('meta.book', { book: priceBook.name }) : null,
    [brand?.name, productVersion?.name].filter(Boolean).join(' / '),
    quote.startDate || quote.dueDate ? t('meta.valid', { days }) : null,
  ].filter(Boolean);
  return (
    <Flex gap={2} wrap="wrap">
      {opportunity.account ? (
        <Link tag={RouterLink} to={`/plugins/crm/accounts/${opportunity.account.documentId}`}>
          {opportunity.account.name}
        </Link>
      ) : null}
      <Typography textColor="neutral600">{facts.join(' · ')}</Typography>
      {onEdit ? (
        <ActButton
          act={{
            key: 'edit',
            label: t('act.edit'),
            because: isChanged ? t('save-first') : undefined,
            onClick: onEdit,
          }}
          variant="ghost"
        />
      ) : null}
    </Flex>
  );
};

const Standing = ({ isChanged, workbench }: Pick<Props, 'isChanged' | 'workbench'>) => {
  const t = useScreenText('workbench');
  const intl = useIntl();
  const { lastChange, quote } = workbench;
  if (isChanged)
    return (
      <Typography variant="pi" fontWeight="bold" textColor="warning700" role="status">
        ● {t('unsaved')}
      </Typography>
    );
  return (
    <Typography variant="pi" textColor="neutral600" role="status" title={lastChange?.by ?? undefined}>
      {t('saved', {
        at: lastChange ? intl.formatDate(lastChange.at, { dateStyle: 'short', timeStyle: 'short' }) : '–',
        version: quote.version,
      })}
    </Typography>
  );
};

const SaveButtons = ({ isChanged, isSaving, save, dispatch }: Omit<ActionsProps, 'acts' | 'isReadOnly'>) => {
  const t = useScreenText('workbench');
  return (
    <>
      <Button
        variant="tertiary"
        disabled={!isChanged || isSaving}
        onClick={() => dispatch({ type: 'discard' })}
      >
        {t('discard')}
      </Button>
      <Button
        variant={isChanged ? 'default' : 'secondary'}
        disabled={!isChanged}
        loading={isSaving}
        onClick={() => void save()}
        title="Ctrl+Enter"
      >
        {t('save')}
      </Button>
    </>
  );
};

interface ActionsProps extends Omit<Props, 'workbench' | 'children'> {
  readonly acts: Acts;
}

const Actions = ({ acts, isReadOnly, ...standing }: ActionsProps) => (
  <>
    <MoreMenu acts={acts.more} />
    {acts.shown.map((act) => (
      <ActButton key={act.key} act={act} />
    ))}
    {isReadOnly ? null : <SaveButtons {...standing} />}
    {acts.sell ? <ActButton act={acts.sell} variant={standing.isChanged ? 'secondary' : 'default'} /> : null}
  </>
);

/** Why nothing can be typed here, who made it so and when, and where it led. */
const Banner = ({ workbench }: Pick<Props, 'workbench'>) => {
  const t = useScreenText('workbench');
  const choice = useChoiceText();
  const intl = useIntl();
  const { quote, sale, lastMove, contract, opportunity } = workbench;
  if (quote.state === 'draft' && !sale.opportunity.locked) return null;
  const at = lastMove ? intl.formatDate(lastMove.at, { dateStyle: 'medium', timeStyle: 'short' }) : '';
  const tone = quote.state === 'won' ? 'success' : 'neutral';
  return (
    <Box background={`${tone}100`} borderColor={`${tone}200`} hasRadius padding={3} marginBottom={4}>
      <Flex gap={2} wrap="wrap">
        <Typography textColor="neutral800">
          {t(quote.state === 'draft' ? 'banner.locked' : 'banner.state', {
            state: choice('state', quote.state),
            name: lastMove?.by ?? '–',
            at,
          })}{' '}
          {quote.state === 'sent' ? t('banner.sent') : ''}
          {quote.lostNote ?? ''}
        </Typography>
        {contract ? (
          <Link tag={RouterLink} to={`/plugins/crm/opportunities/${opportunity.documentId}`}>
            {t('banner.contract', { number: contract.number })}
          </Link>
        ) : null}
      </Flex>
    </Box>
  );
};

const useRights = () => {
  const { allowedActions } = useRBAC([
    { action: 'plugin::content-manager.explorer.delete', subject: 'api::quote.quote' },
    { action: 'plugin::content-manager.explorer.update', subject: 'api::quote.quote' },
  ]);
  return { mayDelete: allowedActions.canDelete === true, mayEdit: allowedActions.canUpdate === true };
};

/** Number, state and acts of the quote around what is edited. */
export const WorkbenchFrame = memo(({ workbench, children, ...standing }: Props) => {
  const t = useScreenText('workbench');
  const { mayDelete, mayEdit } = useRights();
  const { isChanged, isReadOnly } = standing;
  const { refetch } = useWorkbenchQuery(workbench.quote.documentId);
  const { quote, opportunity } = workbench;
  const acts = useActs(workbench, isChanged, mayDelete);
  return (
    <ScreenFrame
      title={t('title.quote', { number: quote.number, revision: quote.revision })}
      back={{
        to: `/plugins/crm/opportunities/${opportunity.documentId}`,
        label: t('back', { name: opportunity.name }),
      }}
      badges={<StateBadges {...workbench} />}
      actions={<Actions acts={acts} {...standing} />}
      notice={
        <NewerChange record={quote.documentId} shown={workbench.lastChange} onShow={() => void refetch()} />
      }
      subtitle={
        <Flex justifyContent="space-between" gap={2} wrap="wrap">
          <Meta
            workbench={workbench}
            onEdit={mayEdit && !isReadOnly ? () => acts.open('edit') : null}
            isChanged={isChanged}
          />
          <Standing isChanged={isChanged} workbench={workbench} />
        </Flex>
      }
    >
      <Banner workbench={workbench} />
      {acts.refusals.length > 0 ? (
        <Box paddingBottom={4}>
          <Reasons reasons={acts.refusals} />
        </Box>
      ) : null}
      {children}
      <WorkbenchDialogs workbench={workbench} dialog={acts.dialog} onClose={() => acts.open(null)} />
    </ScreenFrame>
  );
});
WorkbenchFrame.displayName = 'WorkbenchFrame';
