import type { DocumentDiscount } from '../../../domain/quote/document-discount';
import type { Write } from '../../../platform/write-gate/write';

/** The quote's discount after a plain write of the quote: what is sent, else what stands. */
export const discountAfter = ({ data }: Write, standing: DocumentDiscount): DocumentDiscount => {
  const sent = data as Partial<DocumentDiscount>;
  return {
    discountPercent: sent.discountPercent === undefined ? standing.discountPercent : sent.discountPercent,
    discountAmount: sent.discountAmount === undefined ? standing.discountAmount : sent.discountAmount,
  };
};
