import { useState } from 'react';
import { Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ChangeEntry } from '../../../../../../../../wire/commands/timeline';
import { useRecordsQuery } from '../../../../shared/records/api';
import { nameOfRecord } from '../../../../shared/records/record-choices';
import { useScreenText } from '../../../../shared/screen-text';
import { useCustomerText } from '../../text';
import { useTypeName } from '../../../../shared/timeline/type-name';

export interface HistoryFilter {
  readonly recordType?: string;
  readonly field?: string;
  readonly person?: string;
}

/** Kinds of records that hang on a customer. */
const TYPES = [
  'account',
  'contact',
  'project',
  'opportunity',
  'quote',
  'quote-line',
  'quote-customer',
  'contract',
  'contract-line',
  'sales-document',
  'attachment',
  'memo',
].map((type) => `api::${type}.${type}`);

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string | undefined) => void;
  readonly onOpen?: () => void;
}

const Choice = ({ label, value, choices, onChange, onOpen }: ChoiceProps) => {
  const shared = useScreenText('shared');
  return (
    <div style={{ minWidth: '18rem' }}>
      <SingleSelect
        size="S"
        aria-label={label}
        placeholder={label}
        clearLabel={shared('picker.clear')}
        value={value ?? null}
        onChange={(chosen) => onChange(String(chosen))}
        onClear={() => onChange(undefined)}
        onOpenChange={(isOpen) => (isOpen ? onOpen?.() : undefined)}
      >
        {choices.map((choice) => (
          <SingleSelectOption key={choice.value} value={choice.value}>
            {choice.text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </div>
  );
};

/** Asked for when somebody is about to choose one. */
const PEOPLE = { uid: 'api::member.member', sort: 'name:ASC', pageSize: 100 };

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

interface Props {
  readonly filter: HistoryFilter;
  /** What is on the screen: its fields are offered. */
  readonly entries: readonly ChangeEntry[];
  readonly onChange: (filter: HistoryFilter) => void;
}

export const HistoryFilters = ({ filter, entries, onChange }: Props) => {
  const t = useCustomerText();
  const intl = useIntl();
  const typeName = useTypeName();
  const [isChoosing, setIsChoosing] = useState(false);
  const { data: people } = useRecordsQuery(PEOPLE, { skip: !isChoosing });
  const fields = unique([
    ...entries.flatMap((entry) => entry.changedFields),
    ...(filter.field ? [filter.field] : []),
  ]);
  const fieldName = (field: string) => {
    const uid = filter.recordType ?? entries.find((each) => each.changedFields.includes(field))?.recordType;
    const id = `content-manager.content-types.${uid ?? ''}.${field}`;
    return intl.formatMessage({ id, defaultMessage: field });
  };
  return (
    <Flex gap={2} wrap="wrap">
      <Choice
        label={t('timeline.kind')}
        value={filter.recordType}
        choices={TYPES.map((uid) => ({ value: uid, text: typeName(uid) }))}
        onChange={(recordType) => onChange({ ...filter, recordType, field: undefined })}
      />
      <Choice
        label={t('history.field-filter')}
        value={filter.field}
        choices={fields.map((field) => ({ value: field, text: fieldName(field) }))}
        onChange={(field) => onChange({ ...filter, field })}
      />
      <Choice
        label={t('history.person-filter')}
        value={filter.person}
        choices={unique([
          ...(people?.results ?? []).map(nameOfRecord),
          ...(filter.person ? [filter.person] : []),
        ]).map((name) => ({ value: name, text: name }))}
        onOpen={() => setIsChoosing(true)}
        onChange={(person) => onChange({ ...filter, person })}
      />
    </Flex>
  );
};
