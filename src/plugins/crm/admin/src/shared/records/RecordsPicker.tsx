import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import type { NamedRecord } from '../../../../../../wire/commands/account-search';
import { useTold } from '../refusal/sentences';
import { useScreenText } from '../screen-text';
import { useRecordsQuery } from './api';
import { nameOfRecord } from './record-choices';

interface Props {
  /** Content type of which there are few: categories, groups, types. */
  readonly uid: string;
  readonly label: string;
  readonly value: readonly NamedRecord[];
  readonly onChange: (value: readonly NamedRecord[]) => void;
  readonly filters?: object;
  readonly name?: string;
  readonly error?: string;
  readonly hint?: string;
}

const useAll = (uid: string, filters: object | undefined) => {
  const { data, error } = useRecordsQuery({ uid, filters, sort: 'name:ASC', pageSize: 100 });
  const all = (data?.results ?? []).map((record) => ({
    documentId: record.documentId,
    name: nameOfRecord(record),
  }));
  return { all, failed: error };
};

/** Several records out of a list short enough to be read. */
export const RecordsPicker = ({ uid, label, value, onChange, filters, name, error, hint }: Props) => {
  const t = useScreenText('shared');
  const told = useTold();
  const { all, failed } = useAll(uid, filters);
  const known = [
    ...value.filter((one) => !all.some(({ documentId }) => documentId === one.documentId)),
    ...all,
  ];
  return (
    <Field.Root name={name ?? label} error={error ?? told(failed)} hint={hint} width="100%">
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        withTags
        placeholder={t('form.none')}
        clearLabel={t('picker.clear')}
        value={value.map(({ documentId }) => documentId)}
        onChange={(ids) => onChange(known.filter(({ documentId }) => ids.includes(documentId)))}
        onClear={() => onChange([])}
      >
        {known.map(({ documentId, name: text }) => (
          <MultiSelectOption key={documentId} value={documentId}>
            {text}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
