import { useState } from 'react';
import { Flex, Link, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { useScreenText } from '../../../../shared/screen-text';
import { addressOfCustomer } from '../../addresses';
import type { TabProps } from '../../page/customer';
import { useCustomerText } from '../../text';
import { Card } from '../Card';
import { TimelineList } from '../../../../shared/timeline/TimelineList';
import { useTypeName } from '../../../../shared/timeline/type-name';

/** What happened last, newest first, day by day; the history tab has all of it. */
export const RecentTimeline = ({ customer, overview }: TabProps) => {
  const t = useCustomerText();
  const shared = useScreenText('shared');
  const typeName = useTypeName();
  const [kind, setKind] = useState('');
  const entries = overview.timeline;
  if (entries === null) return null;
  const kinds = [...new Set(entries.map(({ recordType }) => recordType))];
  const shown = entries.filter(({ recordType }) => kind === '' || recordType === kind);
  return (
    <Card aria-label={shared('timeline.title')}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography variant="delta" tag="h2">
          {shared('timeline.title')}
        </Typography>
        {kinds.length > 1 ? (
          <SingleSelect
            size="S"
            aria-label={t('timeline.kind')}
            value={kind}
            onChange={(value) => setKind(String(value))}
          >
            <SingleSelectOption value="">{t('timeline.all')}</SingleSelectOption>
            {kinds.map((uid) => (
              <SingleSelectOption key={uid} value={uid}>
                {typeName(uid)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        ) : null}
      </Flex>
      <TimelineList entries={shown} />
      <Link tag={RouterLink} to={addressOfCustomer(customer.documentId, 'history')}>
        {shared('timeline.whole')}
      </Link>
    </Card>
  );
};
