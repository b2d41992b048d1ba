import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ChangeEntry } from '../../../../../../../../wire/commands/timeline';
import { useCustomerText } from '../../text';
import { byDay } from './by-day';
import { useTypeName } from './type-name';

const ACTIONS = { create: 'timeline.create', update: 'timeline.update', delete: 'timeline.delete' } as const;

const keyOf = (action: string) => ACTIONS[action as keyof typeof ACTIONS] ?? ('timeline.update' as const);

/** What a record was called when it was made; other entries carry only what they changed. */
const nameIn = ({ changes }: ChangeEntry): string | null => {
  const value = (changes.name ?? changes.number ?? changes.excerpt)?.[1];
  return typeof value === 'string' ? value : null;
};

/** Names of the fields that people see; what the CRM notes for itself has none. */
const useFieldNames = () => {
  const { messages } = useIntl();
  return (uid: string, fields: readonly string[]): string =>
    fields
      .map((field) => messages[`content-manager.content-types.${uid}.${field}`])
      .filter((name) => typeof name === 'string')
      .join(', ');
};

const Entry = ({ entry }: { readonly entry: ChangeEntry }) => {
  const t = useCustomerText();
  const intl = useIntl();
  const typeName = useTypeName();
  const fieldNames = useFieldNames();
  const name = nameIn(entry);
  const { action, recordType, actorName, changedFields, at } = entry;
  const fields = action === 'update' ? fieldNames(recordType, changedFields) : '';
  return (
    <Flex tag="li" gap={3} alignItems="baseline">
      <Typography
        variant="pi"
        textColor="neutral600"
        style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
      >
        <time dateTime={at}>{intl.formatTime(at, { timeStyle: 'short' })}</time>
      </Typography>
      <Typography style={{ overflowWrap: 'anywhere' }}>
        {t(keyOf(action), { type: typeName(recordType) })}
        {name ? ` · ${name}` : ''}
        <Typography variant="pi" textColor="neutral600">
          {fields ? ` · ${fields}` : ''}
          {actorName ? ` · ${t('timeline.by', { name: actorName })}` : ''}
        </Typography>
      </Typography>
    </Flex>
  );
};

/** What happened, grouped by the days it happened on. */
export const TimelineList = ({ entries }: { readonly entries: readonly ChangeEntry[] }) => {
  const t = useCustomerText();
  const intl = useIntl();
  const days = byDay(entries, (at) => intl.formatDate(at, { dateStyle: 'medium' }));
  if (days.length === 0)
    return (
      <Box paddingTop={4} paddingBottom={4}>
        <Typography textColor="neutral600">{t('timeline.none')}</Typography>
      </Box>
    );
  return (
    <>
      {days.map(({ day, entries: ofDay }) => (
        <Box key={day} paddingTop={3} paddingBottom={2}>
          <Typography variant="sigma" tag="h3" textColor="neutral600">
            {day}
          </Typography>
          <Flex tag="ol" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
            {ofDay.map((entry, index) => (
              <Entry key={`${entry.at}-${index}`} entry={entry} />
            ))}
          </Flex>
        </Box>
      ))}
    </>
  );
};
