export const CONTRACT_EVENTS = [
  'contract.created',
  'contract.amended',
  'contract.renewed',
  'contract.delivered',
  'contract.line-removed',
  'contract.removed',
  'contract.state-changed',
] as const;
export type ContractEvent = (typeof CONTRACT_EVENTS)[number];

export const isContractEvent = (name: unknown): name is ContractEvent =>
  (CONTRACT_EVENTS as readonly unknown[]).includes(name);

/** What is told about a contract: this and nothing else (ID-30). Decimals as texts, ids are document ids. */
export interface ContractFacts {
  readonly documentId: string;
  readonly number: string;
  readonly name: string;
  readonly state: string;
  readonly currency: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly startDate: string | null;
  readonly account: string;
  readonly opportunity: string | null;
}

export interface ContractMessage {
  /** The same on every attempt: receivers know a repetition by it. */
  readonly id: string;
  readonly event: ContractEvent;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Document id of the line it is about, if it is about one. */
  readonly line: string | null;
  readonly contract: ContractFacts;
}

/** Every field is named: a new column is not told to the world because it exists. */
export const contractMessage = (
  { id, event, at, line }: Omit<ContractMessage, 'contract'>,
  facts: ContractFacts
): ContractMessage => ({
  id,
  event,
  at,
  line,
  contract: {
    documentId: facts.documentId,
    number: facts.number,
    name: facts.name,
    state: facts.state,
    currency: facts.currency,
    net: facts.net,
    tax: facts.tax,
    gross: facts.gross,
    startDate: facts.startDate,
    account: facts.account,
    opportunity: facts.opportunity,
  },
});
