import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { LineStandsAs } from '../../../../../../../../wire/commands/contract';
import { Reasons } from '../../../../shared/components/Reasons';
import type { FieldSpec } from '../../../../shared/forms/field-spec';
import { FieldGrid } from '../../../../shared/forms/FieldGrid';
import { useDraft } from '../../../../shared/forms/use-draft';
import { type StoredRecord, useRecordQuery } from '../../../../shared/records/api';
import { useRefusal } from '../../../../shared/refusal/use-refusal';
import { Drawer } from '../../../../shared/screen/Drawer';
import { Failed } from '../../../../shared/screen/Failed';
import { SkeletonLines } from '../../../../shared/screen/Skeleton';
import { useCustomerText } from '../../text';
import { amendmentOf } from './amendment';
import { useAmendLineMutation } from './api';

const LINE = 'api::contract-line.contract-line';

interface Props {
  readonly line: LineStandsAs;
  readonly onClose: () => void;
}

const figure = (name: string): FieldSpec => ({ name, kind: 'number', isHalf: true });
const TERM: readonly FieldSpec[] = [{ name: 'startDate', kind: 'day', isHalf: true }, figure('months')];

const fieldsOf = ({ isTimeBased }: LineStandsAs): readonly FieldSpec[] => [
  { name: 'name', kind: 'text', required: true },
  { name: 'description', kind: 'long-text' },
  ...['quantity', 'unitPrice', 'discountPercent', 'taxRate'].map(figure),
  ...(isTimeBased ? TERM : []),
  figure('notToExceedLimit'),
];

const AmendStored = ({ line, stored, onClose }: Props & { readonly stored: StoredRecord }) => {
  const t = useCustomerText();
  const { locale } = useIntl();
  const fields = fieldsOf(line);
  const { draft, changes, isChanged, set } = useDraft(
    Object.fromEntries(fields.map(({ name }) => [name, stored[name]]))
  );
  const [amend, { error, isLoading }] = useAmendLineMutation();
  const { reasons, errorOf } = useRefusal(error, { uid: LINE, fields });
  const save = async () => {
    const answer = await amend({ line: line.documentId, data: amendmentOf(changes, locale) });
    if (!('error' in answer)) onClose();
  };
  return (
    <Drawer
      title={t('contracts.amend-title', { name: line.name })}
      isChanged={isChanged}
      confirm={{
        label: t('contracts.amend-confirm'),
        onClick: () => void save(),
        isRunning: isLoading,
        isDisabled: !isChanged,
      }}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      <Typography textColor="neutral600">
        {t('contracts.amend-text', { version: line.version + 1 })}
      </Typography>
      <FieldGrid uid={LINE} fields={fields} draft={draft} onChange={set} errorOf={errorOf} />
    </Drawer>
  );
};

/** CTR-06: what is agreed from now on; the version before it stays. */
export const AmendLine = ({ line, onClose }: Props) => {
  const t = useCustomerText();
  const { documentId } = line;
  const { data, error, refetch } = useRecordQuery({ uid: LINE, documentId });
  if (data) return <AmendStored line={line} stored={data} onClose={onClose} />;
  return (
    <Drawer
      title={t('contracts.amend-title', { name: line.name })}
      confirm={{ label: t('contracts.amend-confirm'), onClick: onClose, isDisabled: true }}
      onClose={onClose}
    >
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : <SkeletonLines lines={8} />}
    </Drawer>
  );
};
