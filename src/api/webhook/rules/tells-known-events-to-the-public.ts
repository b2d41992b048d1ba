import { isContractEvent } from '../../../domain/contract/contract-event';
import type { Problem } from '../../../domain/shared/problem';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { addressesOf, refusalOfUrl } from '../../../platform/outgoing/outgoing-url';
import { before } from '../../../platform/write-gate/write';

const problemsOfUrl = async (url: string): Promise<Problem[]> => {
  const code = refusalOfUrl(url) ?? ((await addressesOf(url)) === 'refused' ? 'url.not-public' : undefined);
  return code === undefined ? [] : [{ code, path: 'url' }];
};

const areKnown = (events: unknown): boolean =>
  Array.isArray(events) && events.length > 0 && events.every(isContractEvent);

/** IN-16: an address inside is refused here, and again when something is sent (a name may lead elsewhere by then). */
export const tellsKnownEventsToThePublic = before(
  'api::webhook.webhook',
  ['create', 'update'],
  async ({ data }) =>
    refuseFields([
      ...(typeof data.url === 'string' ? await problemsOfUrl(data.url) : []),
      ...('events' in data && !areKnown(data.events)
        ? [{ code: 'webhook.unknown-event', path: 'events' }]
        : []),
    ])
);
