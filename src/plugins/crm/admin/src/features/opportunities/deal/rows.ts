import type {
  OpportunityOverview,
  PartOfOpportunity,
} from '../../../../../../../wire/commands/opportunity-answers';

/** Rows of the parts, as `GET /opportunities/:documentId/overview` answers; decimals and days as texts. */
export interface QuoteRow {
  readonly documentId: string;
  readonly number: string;
  readonly revision: number;
  readonly name: string;
  readonly state: 'draft' | 'sent' | 'won' | 'lost' | 'superseded';
  readonly gross: string;
  readonly currency: string;
  readonly dueDate: string | null;
  readonly isActive: boolean;
  readonly priceBook: string | null;
  readonly payers: number;
}

export interface DocumentRow {
  readonly documentId: string;
  readonly name: string;
  readonly version: number;
  readonly fileName: string;
  readonly quoteNumber: string | null;
  readonly createdAt: string;
}

export interface ContractRow {
  readonly documentId: string;
  readonly number: string;
  readonly name: string;
  readonly state: string;
  readonly gross: string;
  readonly currency: string;
  readonly startDate: string | null;
}

export interface ContractLineRow {
  readonly documentId: string;
  readonly name: string;
  readonly net: string;
  readonly currency: string;
  readonly contractNumber: string;
  readonly contractType: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/** What an account pays of a contract. */
export interface ContractPayerRow {
  readonly documentId: string;
  readonly name: string;
  readonly contractNumber: string;
  readonly currency: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
}

export interface RoleRow {
  readonly documentId: string;
  readonly name: string;
  readonly person: string | null;
  readonly description: string | null;
}

export interface AccountRow {
  readonly documentId: string;
  readonly name: string;
  readonly city: string | null;
}

interface Parts {
  readonly quotes: QuoteRow;
  readonly documents: DocumentRow;
  readonly contracts: ContractRow;
  readonly contractLines: ContractLineRow;
  readonly contractPayers: ContractPayerRow;
  readonly roles: RoleRow;
  readonly relatedAccounts: AccountRow;
}

interface Part<Row> extends Omit<PartOfOpportunity, 'rows'> {
  readonly rows: readonly Row[];
}

/** Undefined: the person may not read records of the kind. */
export const partOf = <Name extends keyof Parts>(
  { parts }: OpportunityOverview,
  name: Name
): Part<Parts[Name]> | undefined => parts[name] as unknown as Part<Parts[Name]> | undefined;
