import { useState } from 'react';
import { Badge, Flex, TextButton, Typography } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import type { MemoOfAccount } from '../../../../../../../../wire/commands/memo';
import { useChoiceText } from '../../../../shared/choice-text';
import { Moment } from '../../../../shared/Shown';
import { useCustomerText } from '../../text';
import { Card } from '../Card';
import { RowMenu, type RowAction } from '../../../../shared/tabs/RowMenu';
import { blocksOf } from './blocks';
import { BlocksView } from './BlocksView';
import { Comments } from './Comments';

interface Props {
  readonly memo: MemoOfAccount;
  readonly actions: readonly RowAction[];
}

/** MEMO-03..05: author, time and project stand on every memo. */
export const MemoCard = ({ memo, actions }: Props) => {
  const t = useCustomerText();
  const choice = useChoiceText();
  const [isOpen, setIsOpen] = useState(false);
  const { author, createdAt, kind, project, isPrivate, comments, excerpt, documentId } = memo;
  return (
    <Card aria-label={excerpt}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3}>
        <Flex gap={2} wrap="wrap">
          <Typography fontWeight="semiBold">{author?.name ?? t('memos.somebody')}</Typography>
          <Typography variant="pi" textColor="neutral600">
            <Moment at={createdAt} />
            {project ? ` · ${project.name}` : ''}
          </Typography>
          <Badge size="S">{choice('kind', kind)}</Badge>
          {isPrivate ? (
            <Badge size="S" variant="warning">
              <Lock aria-hidden width="1rem" /> {t('memos.private-badge')}
            </Badge>
          ) : null}
        </Flex>
        <RowMenu name={excerpt} actions={actions} />
      </Flex>
      <BlocksView blocks={blocksOf(memo.content)} />
      <TextButton aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t('memos.comments', { count: comments })}
      </TextButton>
      {isOpen ? <Comments memo={documentId} /> : null}
    </Card>
  );
};
