import type { Sold } from '../../../../../../wire/services/opportunity';

export type ContractLine = Sold['contract']['lines'][number];

export interface LinesOfType {
  /** Code of the contract type. */
  readonly contractType: string;
  readonly lines: readonly ContractLine[];
}

/** Lines under their contract types, both in the order the contract has them. */
export const linesByType = (lines: readonly ContractLine[]): readonly LinesOfType[] =>
  [...new Set(lines.map(({ contractType }) => contractType))].map((contractType) => ({
    contractType,
    lines: lines.filter((line) => line.contractType === contractType),
  }));
