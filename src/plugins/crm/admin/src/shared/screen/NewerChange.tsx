import { useEffect, useState } from 'react';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Deed } from '../../../../../../wire/deed';
import { crmApi } from '../crm-api';
import { useMayOn } from '../may';
import { useScreenText } from '../screen-text';

const HISTORY = 'api::history-entry.history-entry';

interface Page {
  readonly results: readonly { readonly at: string; readonly actorName: string | null }[];
}

const changesApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    /** Without tags: it is asked when somebody comes back, not when they save. */
    lastChange: builder.query<Deed | null, string>({
      query: (record) => ({
        url: `/content-manager/collection-types/${HISTORY}`,
        config: { params: { filters: { recordId: { $eq: record } }, sort: 'at:DESC', pageSize: 1 } },
      }),
      transformResponse: ({ results: [entry] }: Page) =>
        entry ? { at: entry.at, by: entry.actorName } : null,
      keepUnusedDataFor: 0,
    }),
  }),
});

const isLater = (one: Deed, other: Deed | null): boolean =>
  other === null || Date.parse(one.at) > Date.parse(other.at);

/** The last change of a record, asked whenever the window is looked at again. */
const useLastChange = (record: string): Deed | null => {
  const mayAsk = useMayOn('read', HISTORY);
  const [ask] = changesApi.useLazyLastChangeQuery();
  const [last, setLast] = useState<Deed | null>(null);
  useEffect(() => {
    if (!mayAsk) return undefined;
    const look = () =>
      void ask(record).then(({ data }) => {
        if (data) setLast(data);
      });
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [record, mayAsk, ask]);
  return last;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** "2 min. ago"; what is older, by its day and time. */
const useWhen = () => {
  const intl = useIntl();
  return (at: string): string => {
    const ago = Date.now() - Date.parse(at);
    return ago < HOUR
      ? intl.formatRelativeTime(-Math.max(1, Math.round(ago / MINUTE)), 'minute', { style: 'short' })
      : intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  };
};

interface Props {
  /** Document id of what is on the screen. */
  readonly record: string;
  /** Its last change that is shown. */
  readonly shown: Deed | null;
  readonly onShow: () => void;
}

/** Says that somebody changed what is on the screen since it was loaded; nothing changes before it is asked for. */
export const NewerChange = ({ record, shown, onShow }: Props) => {
  const t = useScreenText('shared');
  const when = useWhen();
  const last = useLastChange(record);
  const isNewer = last !== null && isLater(last, shown);
  return (
    <div role="status">
      {isNewer ? (
        <Flex background="warning100" borderColor="warning200" hasRadius padding={2} gap={2} wrap="wrap">
          <Typography textColor="neutral800">
            {t('newer.text', { name: last.by ?? t('newer.somebody'), when: when(last.at) })}
          </Typography>
          <TextButton onClick={onShow}>{t('newer.show')}</TextButton>
        </Flex>
      ) : null}
    </div>
  );
};
