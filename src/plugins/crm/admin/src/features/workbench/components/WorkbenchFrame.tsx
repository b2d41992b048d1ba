import { memo, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useRBAC } from '@strapi/admin/strapi-admin';
import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { type IntlShape, useIntl } from 'react-intl';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { Reasons } from '../../../shared/components/Reasons';
import { NewerChange } from '../../../shared/screen/NewerChange';
import { QuoteBadges } from '../../../shared/QuoteBadges';
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

/** Whose it is and what its prices hang on, in one quiet line. */
const Meta = ({ workbench }: Pick<Props, 'workbench'>) => {
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
    </Flex>
  );
};

/** The time of day; what was saved on another day has its day, too. */
const savedAt = (intl: IntlShape, at: string): string => {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return isToday
    ? intl.formatTime(at, { timeStyle: 'short' })
    : intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
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
        at: lastChange ? savedAt(intl, lastChange.at) : '–',
        version: quote.version,
      })}
    </Typography>
  );
};

const EditButton = ({ isChanged, onEdit }: { readonly isChanged: boolean; readonly onEdit: () => void }) => {
  const t = useScreenText('workbench');
  const act = {
    key: 'edit',
    label: t('act.edit'),
    because: isChanged ? t('save-first') : undefined,
    onClick: onEdit,
  };
  return <ActButton act={act} variant="ghost" />;
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
      badges={<QuoteBadges state={quote.state} isActive={quote.isActive} />}
      actions={<Actions acts={acts} {...standing} />}
      notice={
        <NewerChange record={quote.documentId} shown={workbench.lastChange} onShow={() => void refetch()} />
      }
      subtitle={
        <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
          <Meta workbench={workbench} />
          <Flex gap={2} shrink={0} minHeight="3.2rem">
            <Standing isChanged={isChanged} workbench={workbench} />
            {mayEdit && !isReadOnly ? (
              <EditButton isChanged={isChanged} onEdit={() => acts.open('edit')} />
            ) : null}
          </Flex>
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
