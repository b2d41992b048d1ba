import type { InDecimals } from '../../../../../../domain/money/in-decimals';
import type { PayerAmounts, QuoteAmounts } from '../../../../../../domain/quote/amounts';
import type { PlannedAgainstLimit } from '../../../../../../domain/quote/limits';
import { type Answer, crmApi, dataOf } from '../../shared/crm-api';

/** Of an account that the person may not see there is neither id nor name. */
interface Named {
  readonly account: string | null;
  readonly name: string | null;
}

export type Payer = InDecimals<Omit<PayerAmounts, 'accountId'>> & Named;

/** `GET /crm/quotes/:id/amounts`; amounts as decimal texts in `currency`. */
export type Amounts = InDecimals<Omit<QuoteAmounts, 'payers'>> & {
  readonly documentId: string;
  readonly payers: readonly Payer[];
  readonly limits: readonly (InDecimals<Omit<PlannedAgainstLimit, 'accountId'>> & Pick<Named, 'account'>)[];
};

const amountsApi = crmApi.injectEndpoints({
  endpoints: (builder) => ({
    amounts: builder.query<Amounts, string>({
      query: (quote) => ({ url: `/crm/quotes/${quote}/amounts` }),
      transformResponse: (answer: Answer<Amounts>) => dataOf(answer),
      providesTags: ['Document'],
    }),
  }),
});

export const { useAmountsQuery } = amountsApi;
