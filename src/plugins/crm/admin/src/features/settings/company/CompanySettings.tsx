import { Page } from '@strapi/admin/strapi-admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Reasons } from '../../../shared/components/Reasons';
import { FieldGrid } from '../../../shared/forms/FieldGrid';
import { toWire } from '../../../shared/forms/field-spec';
import { useDraft } from '../../../shared/forms/use-draft';
import { useDoneNotice } from '../../../shared/notify';
import type { StoredRecord } from '../../../shared/records/api';
import { useRefusal } from '../../../shared/refusal/use-refusal';
import { Failed } from '../../../shared/screen/Failed';
import { LeaveGuard } from '../../../shared/screen/LeaveGuard';
import { ScreenFrame } from '../../../shared/screen/ScreenFrame';
import { SkeletonLines } from '../../../shared/screen/Skeleton';
import { useScreenText } from '../../../shared/screen-text';
import { SETTING, useSaveSettingsMutation, useSettingsQuery } from '../api';
import { Card } from '../Card';
import { mayChange } from '../may-change';
import { partsIn } from './parts';

const Form = ({ settings }: { readonly settings: StoredRecord }) => {
  const t = useScreenText('settings');
  const { locale } = useIntl();
  const tellDone = useDoneNotice();
  const { draft, changes, isChanged, set, reset } = useDraft(settings);
  const [save, { isLoading, error }] = useSaveSettingsMutation();
  const parts = partsIn(locale, t);
  const { reasons, errorOf } = useRefusal(error, {
    uid: SETTING,
    fields: parts.flatMap(({ fields }) => fields),
  });
  const submit = async () => {
    const answer = await save(toWire(changes));
    if ('error' in answer) return;
    reset(draft);
    tellDone(t('saved'));
  };
  return (
    <ScreenFrame
      title={t('company.title')}
      actions={
        <>
          <Typography variant="pi" fontWeight="bold" textColor="warning700" role="status">
            {isChanged ? `● ${t('unsaved')}` : null}
          </Typography>
          <Button disabled={!isChanged} loading={isLoading} onClick={() => void submit()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <LeaveGuard isChanged={isChanged} />
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Reasons reasons={reasons} />
        {parts.map(({ title, text, fields }) => (
          <Card key={title} title={t(title)} text={text && t(text)}>
            <FieldGrid uid={SETTING} fields={fields} draft={draft} onChange={set} errorOf={errorOf} />
          </Card>
        ))}
      </Flex>
    </ScreenFrame>
  );
};

const Loaded = () => {
  const t = useScreenText('settings');
  const { data, error, refetch } = useSettingsQuery();
  if (data) return <Form key={String(data.updatedAt)} settings={data} />;
  return (
    <ScreenFrame title={t('company.title')}>
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : <SkeletonLines lines={12} />}
    </ScreenFrame>
  );
};

/** The company's own data, what new records begin with, and how numbers look. */
export const CompanySettings = () => (
  <Page.Protect permissions={mayChange('crm-setting')}>
    <Loaded />
  </Page.Protect>
);
