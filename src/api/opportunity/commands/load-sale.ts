import type { Core } from '@strapi/strapi';
import { fieldsAskedFor, type FieldToAskFor } from '../../../domain/opportunity/mandatory-fields';
import type { QuoteOfOpportunity } from '../../../domain/opportunity/sale';
import { asSystem } from '../../../platform/actor/actor';
import { sql, sqlOne } from '../../../platform/database/sql';
import { serviceOf } from '../../../platform/services';
import type { StoredRow } from '../../../platform/write-gate/write';
import type { LoadedQuote } from '../../../wire/quote-aggregate';
import type { PriceBookService } from '../../../wire/services/price-book';
import { quotesOf } from '../../../wire/services/quote';
import { soldItems, type SoldItems } from './sold-items';

export interface Sale {
  readonly opportunity: StoredRow;
  readonly statusIsClosed: boolean;
  readonly statusAfterSold: number | null;
  /** What that status asks for. */
  readonly mandatoryFields: readonly FieldToAskFor[];
  readonly quotes: readonly (QuoteOfOpportunity & {
    readonly row: number;
    readonly isActive: boolean;
    /** The first contact of its customer that has the role for contracts (CON-09). */
    readonly contractContact: number | null;
  })[];
  /** The active quote, whole. */
  readonly quote: LoadedQuote | null;
  readonly items: SoldItems;
  /** Names of fields that the quote's price book requires and the quote leaves empty. */
  readonly missingFields: readonly string[];
  readonly contractTypes: ReadonlyMap<string, number>;
}

const quotesOfOpportunity = (strapi: Core.Strapi, opportunity: number) =>
  sql<Sale['quotes'][number]>(
    strapi,
    `select id as row, document_id as id, state as status, lost_reason as "lostReason", former_status as "formerStatus",
       coalesce(is_active, false) as "isActive",
       (select min(c.id) from contacts c where c.account_fk = potential_customer_fk and c.is_contract_contact) as "contractContact"
     from quotes where opportunity_fk = ? order by id`,
    [opportunity]
  );

interface Settings {
  readonly statusAfterSold: number | null;
  /** As stored. */
  readonly mandatoryFields: unknown;
  readonly isClosed: boolean;
  readonly contractTypes: Readonly<Record<string, number>>;
}

export const settingsFor = async (strapi: Core.Strapi, status: number | null): Promise<Settings> =>
  (await sqlOne<Settings>(
    strapi,
    `select s.status_after_sold_fk as "statusAfterSold", a.mandatory_fields as "mandatoryFields",
       coalesce((select is_closed from opportunity_statuses where id = ?), false) as "isClosed",
       (select coalesce(json_object_agg(code, id), '{}') from contract_types) as "contractTypes"
     from crm_settings s left join opportunity_statuses a on a.id = s.status_after_sold_fk order by s.id limit 1`,
    [status ?? 0]
  )) ?? { statusAfterSold: null, mandatoryFields: null, isClosed: false, contractTypes: {} };

export const missingFields = async (strapi: Core.Strapi, quote: LoadedQuote): Promise<readonly string[]> => {
  const books = serviceOf<PriceBookService>(strapi, 'api::price-book.price-book');
  return (await books.missingFields(quote.row)).map(({ path }) => path);
};

/**
 * What decides on the quote is the same whoever sells, so it is read as the system; in one go, because each change of
 * role costs as much as a statement.
 */
const termsOf = (strapi: Core.Strapi, opportunity: StoredRow, quote: LoadedQuote | null) =>
  asSystem(async () => ({
    ...(await settingsFor(strapi, opportunity.stage_fk as number | null)),
    items: await soldItems(strapi, quote),
    missingFields: quote ? await missingFields(strapi, quote) : [],
  }));

/** What a sale of this opportunity is decided on; to act on it, lock the opportunity's row first. */
export const loadSale = async (strapi: Core.Strapi, opportunity: StoredRow): Promise<Sale> => {
  const quotes = await quotesOfOpportunity(strapi, opportunity.id);
  const active = quotes.find(({ isActive }) => isActive);
  const quote = active ? await quotesOf(strapi).load({ documentId: active.id, lock: false }) : null;
  const { isClosed, mandatoryFields, contractTypes, ...terms } = await termsOf(strapi, opportunity, quote);
  return {
    ...terms,
    opportunity,
    quotes,
    quote,
    statusIsClosed: isClosed,
    mandatoryFields: fieldsAskedFor(mandatoryFields),
    contractTypes: new Map(Object.entries(contractTypes)),
  };
};
