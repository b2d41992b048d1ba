import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useChoiceText } from '../../../../shared/choice-text';
import type { ChangeEntry } from '../../../../../../../../wire/commands/timeline';
import { useFigures } from '../../../../shared/figures';
import { type ListColumn, ListTable } from '../../../../shared/list/ListTable';
import { useScreenText } from '../../../../shared/screen-text';
import { Moment, Text } from '../../../../shared/Shown';
import { useCustomerText } from '../../text';
import { type ChangeRow, changeRows, instantOf, shownValue } from './change-rows';
import { useTypeName } from '../../../../shared/timeline/type-name';

const ACTIONS: { readonly [action: string]: 'timeline.create' | 'timeline.delete' | undefined } = {
  create: 'timeline.create',
  delete: 'timeline.delete',
};

const useValue = () => {
  const shared = useScreenText('shared');
  const choice = useChoiceText();
  const intl = useIntl();
  const { amount } = useFigures();
  return (field: string | null, value: unknown): string => {
    if (typeof value === 'boolean') return shared(value ? 'form.yes' : 'form.no');
    if (typeof value === 'number') return amount(String(value));
    const instant = instantOf(value);
    if (instant) return intl.formatDate(instant, { dateStyle: 'medium', timeStyle: 'short' });
    return field !== null && typeof value === 'string' && value !== ''
      ? choice(field, value)
      : shownValue(value);
  };
};

const useColumns = (): readonly ListColumn<ChangeRow>[] => {
  const t = useCustomerText();
  const shared = useScreenText('shared');
  const intl = useIntl();
  const typeName = useTypeName();
  const shown = useValue();
  const fieldName = ({ field, entry }: ChangeRow) =>
    field &&
    intl.formatMessage({
      id: `content-manager.content-types.${entry.recordType}.${field}`,
      defaultMessage: field,
    });
  const what = ({ entry }: ChangeRow) => {
    const key = ACTIONS[entry.action];
    return key ? shared(key, { type: typeName(entry.recordType) }) : typeName(entry.recordType);
  };
  const value = (row: ChangeRow, side: 'before' | 'after') =>
    row.field === null && row[side] === null ? null : (
      <Typography style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {shown(row.field, row[side])}
      </Typography>
    );
  return [
    {
      key: 'at',
      label: t('history.when'),
      cell: ({ entry, isFirst }) => (isFirst ? <Moment at={entry.at} /> : null),
    },
    {
      key: 'who',
      label: t('history.who'),
      cell: ({ entry, isFirst }) => (isFirst ? <Text>{entry.actorName}</Text> : null),
    },
    { key: 'what', label: t('history.what'), cell: (row) => (row.isFirst ? what(row) : null) },
    { key: 'field', label: t('history.field'), cell: fieldName },
    { key: 'before', label: t('history.before'), cell: (row) => value(row, 'before') },
    { key: 'after', label: t('history.after'), cell: (row) => value(row, 'after') },
  ];
};

interface Props {
  readonly entries: readonly ChangeEntry[];
  readonly isStale: boolean;
}

export const ChangesTable = ({ entries, isStale }: Props) => {
  const t = useCustomerText();
  const { messages } = useIntl();
  const isShown = (type: string, field: string) =>
    `content-manager.content-types.${type}.${field}` in messages;
  return (
    <ListTable
      label={t('tab.history')}
      columns={useColumns()}
      rows={changeRows(entries, isShown)}
      idOf={({ key }) => key}
      nameOf={({ key }) => key}
      isStale={isStale}
      empty={null}
    />
  );
};
