import { Flex, Radio, Typography } from '@strapi/design-system';
import { type StoredRecord, useRecordsQuery } from '../../../shared/records/api';
import { nameOfRecord } from '../../../shared/records/record-choices';
import { Failed } from '../../../shared/screen/Failed';
import { SkeletonLines } from '../../../shared/screen/Skeleton';
import { useCustomerText } from '../text';
import type { TypeFlags } from './customer-fields';

export interface ChosenType extends TypeFlags {
  readonly documentId: string;
  readonly name: string;
}

const chosen = (record: StoredRecord): ChosenType => ({
  documentId: record.documentId,
  name: nameOfRecord(record),
  firstNameEnabled: record.firstNameEnabled !== false,
  lastNameEnabled: record.lastNameEnabled !== false,
});

export const useAccountTypes = () => {
  const { data, error } = useRecordsQuery({
    uid: 'api::account-type.account-type',
    filters: { active: { $ne: false } },
    sort: 'name:ASC',
    pageSize: 100,
  });
  return { types: data?.results.map(chosen), error };
};

interface Props {
  readonly value: ChosenType | undefined;
  readonly onChange: (type: ChosenType) => void;
}

/** The type comes first: it decides what else is asked (ACC-30). */
export const TypeChoice = ({ value, onChange }: Props) => {
  const t = useCustomerText();
  const { types, error } = useAccountTypes();
  if (error) return <Failed error={error} />;
  if (!types) return <SkeletonLines lines={3} />;
  const choose = (documentId: string) => {
    const type = types.find((each) => each.documentId === documentId);
    if (type) onChange(type);
  };
  return (
    <Radio.Group aria-label={t('new.type')} value={value?.documentId ?? ''} onValueChange={choose}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {types.map((type) => (
          <Radio.Item key={type.documentId} value={type.documentId}>
            <Typography fontWeight="semiBold">{type.name}</Typography>{' '}
            <Typography textColor="neutral600" variant="pi">
              {t(type.firstNameEnabled && type.lastNameEnabled ? 'new.two-names' : 'new.one-name')}
            </Typography>
          </Radio.Item>
        ))}
      </Flex>
    </Radio.Group>
  );
};
