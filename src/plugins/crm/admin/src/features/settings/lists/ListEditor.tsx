import { useState } from 'react';
import { Badge, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Plus, Trash } from '@strapi/icons';
import { useAttributeLabel } from '../../../shared/forms/attribute-label';
import { type StoredRecord, useRecordsQuery } from '../../../shared/records/api';
import { EmptyState } from '../../../shared/screen/EmptyState';
import { Failed } from '../../../shared/screen/Failed';
import { SkeletonLines } from '../../../shared/screen/Skeleton';
import { useScreenText } from '../../../shared/screen-text';
import { Card } from '../Card';
import { DeleteRecord } from './DeleteRecord';
import { RecordDrawer } from './RecordDrawer';
import type { RecordList } from './record-list';

interface RowProps {
  readonly list: RecordList;
  readonly record: StoredRecord;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

const Marks = ({ list, record }: Pick<RowProps, 'list' | 'record'>) => {
  const t = useScreenText('settings');
  const labelOf = useAttributeLabel(list.uid);
  const marks = list.marks.filter((name) => record[name] === true).map(labelOf);
  return (
    <>
      {(record.active === false ? [t('lists.inactive'), ...marks] : marks).map((mark) => (
        <Badge key={mark}>{mark}</Badge>
      ))}
    </>
  );
};

const Dot = ({ color }: { readonly color: unknown }) =>
  typeof color === 'string' && color !== '' ? (
    <span
      aria-hidden
      style={{ width: '1.2rem', height: '1.2rem', borderRadius: '50%', background: color, flex: 'none' }}
    />
  ) : null;

const Row = ({ list, record, onEdit, onDelete }: RowProps) => {
  const t = useScreenText('settings');
  const name = String(record.name);
  return (
    <Flex tag="li" justifyContent="space-between" gap={3} paddingTop={1} paddingBottom={1}>
      <Flex gap={2} wrap="wrap" minWidth={0}>
        <Dot color={record.color} />
        <Typography style={{ overflowWrap: 'anywhere' }}>{name}</Typography>
        <Marks list={list} record={record} />
      </Flex>
      <Flex gap={1}>
        <IconButton variant="ghost" label={t('lists.edit', { name })} onClick={onEdit}>
          <Pencil />
        </IconButton>
        <IconButton variant="ghost" label={t('lists.delete-one', { name })} onClick={onDelete}>
          <Trash />
        </IconButton>
      </Flex>
    </Flex>
  );
};

type Work = { readonly edit: StoredRecord | undefined } | { readonly remove: StoredRecord };

interface Props {
  readonly list: RecordList;
  /** The page is about this list only, and bears its name. */
  readonly isAlone?: boolean;
}

/** A short list with everything there is to do with it. */
export const ListEditor = ({ list, isAlone = false }: Props) => {
  const t = useScreenText('settings');
  const [work, setWork] = useState<Work>();
  const { data, error, refetch } = useRecordsQuery({
    uid: list.uid,
    sort: list.sort,
    page: 1,
    pageSize: 100,
  });
  const done = () => setWork(undefined);
  const add = (
    <Button variant="secondary" startIcon={<Plus />} onClick={() => setWork({ edit: undefined })}>
      {t('lists.add')}
    </Button>
  );
  return (
    <Card title={isAlone ? undefined : t(list.title)} text={t(list.text)} action={add}>
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <SkeletonLines lines={4} />}
      {data?.results.length === 0 ? <EmptyState text={t('lists.none')} /> : null}
      <ul>
        {data?.results.map((record) => (
          <Row
            key={record.documentId}
            list={list}
            record={record}
            onEdit={() => setWork({ edit: record })}
            onDelete={() => setWork({ remove: record })}
          />
        ))}
      </ul>
      {work && 'edit' in work ? <RecordDrawer list={list} record={work.edit} onClose={done} /> : null}
      {work && 'remove' in work ? <DeleteRecord uid={list.uid} record={work.remove} onClose={done} /> : null}
    </Card>
  );
};
