import type { QuoteDocumentRecord } from './quote-document-record';
import type { QuoteSnapshot } from './quote-snapshot';
import { countryIn } from './words';

/** The firm that makes the offer. */
export const companyOf = ({ company }: QuoteSnapshot, locale: string): QuoteDocumentRecord['company'] => ({
  name: company?.name ?? '',
  address: company && {
    street: company.street,
    postalCode: company.postalCode,
    city: company.city,
    country: countryIn(locale, company.country),
  },
  email: company?.email ?? null,
  phone: company?.phone ?? null,
  website: company?.website ?? null,
  registrationNumber: company?.registrationNumber ?? null,
  vatNumber: company?.vatNumber ?? null,
  bankName: company?.bankName ?? null,
  bankAccount: company?.bankAccount ?? null,
  bic: company?.bic ?? null,
});

/** The primary customer. */
export const customerOf = ({ customer }: QuoteSnapshot, locale: string): QuoteDocumentRecord['customer'] => ({
  name: customer?.name ?? '',
  code: customer?.code ?? null,
  address: customer && {
    street: [customer.street, customer.streetNumber].filter(Boolean).join(' '),
    postalCode: customer.postalCode,
    city: customer.city,
    country: countryIn(locale, customer.country),
  },
  email: customer?.email ?? null,
  phone: customer?.phone ?? null,
  registrationNumber: customer?.registrationNumber ?? null,
  vatNumber: customer?.vatNumber ?? null,
});
