import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { mayRead } from '../../../platform/actor/may-read';
import { now } from '../../../platform/clock/clock';
import { sqlOne } from '../../../platform/database/sql';
import { lastChangeOf } from '../../../platform/history/last-change';
import type { AccountOverview } from '../../../wire/commands/account-answers';
import { TODAY_OF_COMPANY } from '../../../wire/services/crm-setting';
import { historyOf } from '../../../wire/services/history-entry';
import { figuresAsked } from '../questions/overview-figures';
import { OVERVIEW_TABS, type OverviewTab } from '../questions/overview-tabs';

/** Rows of a tab that come with the first answer; the tab itself lists the others. */
const FIRST_ROWS = 5;
const TIMELINE_HEAD = 10;

const named = (alias: string): string =>
  `case when ${alias}.id is not null then json_build_object('documentId', ${alias}.document_id, 'name', ${alias}.name) end`;

const listed = (link: string, table: string, column: string): string =>
  `(select coalesce(json_agg(json_build_object('documentId', t.document_id, 'name', t.name) order by t.name), '[]')
    from ${link} l join ${table} t on t.id = l.${column} where l.account_id = a.id)`;

const ACCOUNT = `
a.document_id as "documentId", a.name, a.first_name as "firstName", a.last_name as "lastName", a.code,
  a.organization, a.email, a.alternative_email as "alternativeEmail", a.phone, a.phone_e_164 as "phoneE164",
  a.secondary_phone as "secondaryPhone", a.street, a.street_number as "streetNumber", a.postal_code as "postalCode", a.city,
  a.country, a.registration_number as "registrationNumber", a.vat_number as "vatNumber", a.iban, a.bic,
  a.payment_terms as "paymentTerms", a.bill_to_name as "billToName", a.bill_to_contact_name as "billToContactName", a.industry,
  a.comment, coalesce(a.is_active, false) as "isActive", coalesce(a.is_key_account, false) as "isKeyAccount",
  coalesce(a.is_global, false) as "isGlobal", coalesce(a.is_private, false) as "isPrivate",
  coalesce(a.consent_given, false) as "consentGiven", a.consent_at as "consentAt", a.consent_source as "consentSource",
  coalesce(a.marketing_consent, false) as "marketingConsent", a.marketing_consent_at as "marketingConsentAt",
  a.marketing_consent_source as "marketingConsentSource", a.created_at as "createdAt", a.updated_at as "updatedAt",
  exists (select 1 from crm.favourites v where v.account_id = a.id) as "isFavourite",
  ${named('y')} as "accountType", ${named('m')} as manager, ${named('p')} as partner, ${named('u')} as parent,
  ${lastChangeOf('a.document_id')} as "lastChange", ${named('c')} as "primaryContact", ${listed('accounts_categories_lnk', 'account_categories', 'account_category_id')} as categories,
  ${listed('accounts_groups_lnk', 'account_groups', 'account_group_id')} as groups`;

/** One statement, for each is a round trip and a plan. Its values: the document id and the instant. */
const questionOf = (figures: string, tabs: string): string => `
with wanted as (select id, ${TODAY_OF_COMPANY} as today from accounts where document_id = ?)
select ${ACCOUNT}, ${figures} as figures, ${tabs} as tabs
from wanted join accounts a on a.id = wanted.id left join account_types y on y.id = a.account_type_fk
  left join members m on m.id = a.manager_fk left join partners p on p.id = a.partner_fk
  left join accounts u on u.id = a.parent_fk left join contacts c on c.id = a.primary_contact_fk`;

type Found = AccountOverview['account'] & Pick<AccountOverview, 'lastChange' | 'figures' | 'tabs'>;

const tabAsked = ({ name, rows, order }: OverviewTab): string => `
'${name}', (select json_build_object('count', count(*)::integer,
    'rows', coalesce(json_agg(f.row order by f.place) filter (where f.place <= ${FIRST_ROWS}), '[]'))
  from (select to_json(r) as row, row_number() over (order by ${order}) as place from (${rows}) r) f)`;

const readable = async (strapi: Core.Strapi): Promise<OverviewTab[]> => {
  const may = await Promise.all(OVERVIEW_TABS.map(({ reads }) => mayRead(strapi, reads)));
  return OVERVIEW_TABS.filter((_tab, index) => may[index]);
};

/**
 * ACC-04, ACC-79: one request for a customer's page, in two statements. Tabs of types that the caller may not read are
 * left out; rows that he may not see are neither shown nor counted.
 */
export const overview = async (
  strapi: Core.Strapi,
  { documentId }: { readonly documentId: string }
): Promise<AccountOverview> => {
  const tabs = (await readable(strapi)).map(tabAsked);
  const question = questionOf(await figuresAsked(strapi), `json_build_object(${tabs.join(', ')})`);
  const found = await sqlOne<Found>(strapi, question, [now().toISOString(), documentId]);
  if (!found) throw new RuleViolation('record.not-found', {}, 'unknown');
  const { lastChange, figures, tabs: shown, ...account } = found;
  const mayReadHistory = await mayRead(strapi, 'api::history-entry.history-entry');
  const timeline = mayReadHistory
    ? await historyOf(strapi).latest({ account: documentId }, TIMELINE_HEAD)
    : null;
  return { account, figures, tabs: shown, timeline, lastChange: mayReadHistory ? lastChange : null };
};
