import { type FormEvent, useState } from 'react';
import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Reasons } from '../../../../shared/components/Reasons';
import { useRecordRights } from '../../../../shared/may';
import { type StoredRecord, useCreateRecordMutation, useRecordsQuery } from '../../../../shared/records/api';
import { reasonsOf } from '../../../../shared/refusal/read-refusal';
import { LeaveGuard } from '../../../../shared/screen/LeaveGuard';
import { SkeletonLines } from '../../../../shared/screen/Skeleton';
import { useScreenText } from '../../../../shared/screen-text';
import { Moment } from '../../../../shared/Shown';
import { useCustomerText } from '../../text';
import { nameIn, textIn } from '../../../../shared/tabs/cells';
import { COMMENT } from './api';

const Comment = ({ comment }: { readonly comment: StoredRecord }) => {
  const t = useCustomerText();
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Typography variant="pi" textColor="neutral600">
        {nameIn(comment, 'author') ?? t('memos.somebody')} · <Moment at={textIn(comment, 'createdAt')} />
      </Typography>
      <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {textIn(comment, 'content')}
      </Typography>
    </Box>
  );
};

const NewComment = ({ memo }: { readonly memo: string }) => {
  const t = useCustomerText();
  const [content, setContent] = useState('');
  const [create, { error, isLoading }] = useCreateRecordMutation();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await create({ uid: COMMENT, data: { memo, content } });
    if (!('error' in answer)) setContent('');
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      {content === '' ? null : <LeaveGuard isChanged />}
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Field.Root name="comment">
          <Field.Label>{t('memos.comment')}</Field.Label>
          <Textarea
            value={content}
            onChange={({ target }: { target: { value: string } }) => setContent(target.value)}
          />
        </Field.Root>
        {error ? <Reasons reasons={reasonsOf(error)} /> : null}
        <div>
          <Button
            type="submit"
            size="S"
            variant="secondary"
            loading={isLoading}
            disabled={content.trim() === ''}
          >
            {t('memos.send')}
          </Button>
        </div>
      </Flex>
    </form>
  );
};

/** MEMO-02: what others say to a memo, the first first. */
export const Comments = ({ memo }: { readonly memo: string }) => {
  const shared = useScreenText('shared');
  const may = useRecordRights();
  const { data } = useRecordsQuery({
    uid: COMMENT,
    filters: { memo: { documentId: { $eq: memo } } },
    sort: 'createdAt:ASC',
    pageSize: 100,
  });
  return (
    <Box paddingTop={2}>
      {data ? (
        <ul>
          {data.results.map((comment) => (
            <Comment key={comment.documentId} comment={comment} />
          ))}
        </ul>
      ) : (
        <SkeletonLines lines={1} />
      )}
      {data?.results.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {shared('list.none')}
        </Typography>
      ) : null}
      {may('create', COMMENT) ? <NewComment memo={memo} /> : null}
    </Box>
  );
};
