import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ChangeEntry } from '../../../../../../wire/commands/timeline';
import { useScreenText } from '../screen-text';
import { type Act, actsOf } from './acts';
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

type Told = (entry: ChangeEntry) => { readonly what: string; readonly fields: string };

/** `Quote created · Q-2026-000004`, and which fields were changed. */
const useTold = (): Told => {
  const t = useScreenText('shared');
  const typeName = useTypeName();
  const fieldNames = useFieldNames();
  return (entry) => {
    const { action, recordType, changedFields } = entry;
    const name = nameIn(entry);
    return {
      what: [t(keyOf(action), { type: typeName(recordType) }), ...(name ? [name] : [])].join(' · '),
      fields: action === 'update' ? fieldNames(recordType, changedFields) : '',
    };
  };
};

/** What was done, in a word; null for commands that say no more than what they changed. */
const useDone = () => {
  const { messages } = useIntl();
  return (command: string | null): string | null => {
    const text = messages[`crm.shared.done.${command}`];
    return typeof text === 'string' ? text : null;
  };
};

/** One line: what was done, to what, and by whom. */
const useLine = () => {
  const told = useTold();
  const doneBy = useDone();
  return ({ command, entries }: Act): { readonly title: string; readonly rest: string } => {
    const all = entries.map(told);
    const [first = { what: '', fields: '' }, ...others] = all;
    const done = doneBy(command);
    if (done === null && others.length === 0) return { title: first.what, rest: first.fields };
    const parts = [...new Set((done === null ? others : all).map(({ what }) => what))];
    return { title: done ?? first.what, rest: parts.join(', ') };
  };
};

const Line = ({ act }: { readonly act: Act }) => {
  const t = useScreenText('shared');
  const intl = useIntl();
  const { title, rest } = useLine()(act);
  const { actorName, at } = act;
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
        {title}
        <Typography variant="pi" textColor="neutral600">
          {rest ? ` · ${rest}` : ''}
          {actorName ? ` · ${t('timeline.by', { name: actorName })}` : ''}
        </Typography>
      </Typography>
    </Flex>
  );
};

/** What happened, grouped by the days it happened on. */
export const TimelineList = ({ entries }: { readonly entries: readonly ChangeEntry[] }) => {
  const t = useScreenText('shared');
  const intl = useIntl();
  const days = byDay(actsOf(entries), (at) => intl.formatDate(at, { dateStyle: 'medium' }));
  if (days.length === 0)
    return (
      <Box paddingTop={4} paddingBottom={4}>
        <Typography textColor="neutral600">{t('timeline.none')}</Typography>
      </Box>
    );
  return (
    <>
      {days.map(({ day, entries: acts }) => (
        <Box key={day} paddingTop={3} paddingBottom={2}>
          <Typography variant="sigma" tag="h3" textColor="neutral600">
            {day}
          </Typography>
          <Flex tag="ol" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
            {acts.map((act, index) => (
              <Line key={`${act.at}-${index}`} act={act} />
            ))}
          </Flex>
        </Box>
      ))}
    </>
  );
};
