import type { PaymentTerms } from '../domain/account/payment-terms';
import type { QuoteStatus } from '../domain/quote/status';

interface Words {
  readonly paymentTerms: Readonly<Record<PaymentTerms, string>>;
  readonly status: Readonly<Record<QuoteStatus, string>>;
}

const ENGLISH: Words = {
  paymentTerms: {
    prepaid: 'Payment in advance',
    'net-7': 'Payable within 7 days',
    'net-14': 'Payable within 14 days',
    'net-15': 'Payable within 15 days',
    'net-30': 'Payable within 30 days',
    'net-45': 'Payable within 45 days',
    'net-60': 'Payable within 60 days',
    'net-90': 'Payable within 90 days',
    'end-of-month': 'Payable by the end of the month',
    'end-of-next-month': 'Payable by the end of the next month',
  },
  status: { draft: 'Draft', sent: 'Sent', won: 'Won', lost: 'Lost', superseded: 'Superseded' },
};

const KOREAN: Words = {
  paymentTerms: {
    prepaid: '선불',
    'net-7': '7일 이내 지급',
    'net-14': '14일 이내 지급',
    'net-15': '15일 이내 지급',
    'net-30': '30일 이내 지급',
    'net-45': '45일 이내 지급',
    'net-60': '60일 이내 지급',
    'net-90': '90일 이내 지급',
    'end-of-month': '당월 말일까지 지급',
    'end-of-next-month': '익월 말일까지 지급',
  },
  status: { draft: '작성 중', sent: '발송됨', won: '수주', lost: '실주', superseded: '대체됨' },
};

const PORTUGUESE: Words = {
  paymentTerms: {
    prepaid: 'Pagamento antecipado',
    'net-7': 'Pagamento em até 7 dias',
    'net-14': 'Pagamento em até 14 dias',
    'net-15': 'Pagamento em até 15 dias',
    'net-30': 'Pagamento em até 30 dias',
    'net-45': 'Pagamento em até 45 dias',
    'net-60': 'Pagamento em até 60 dias',
    'net-90': 'Pagamento em até 90 dias',
    'end-of-month': 'Pagamento até o fim do mês',
    'end-of-next-month': 'Pagamento até o fim do mês seguinte',
  },
  status: { draft: 'Rascunho', sent: 'Enviada', won: 'Ganha', lost: 'Perdida', superseded: 'Substituída' },
};

const BY_LANGUAGE: Readonly<Record<string, Words>> = { en: ENGLISH, ko: KOREAN, pt: PORTUGUESE };

/** Our own words on paper; languages that we do not speak get English. */
export const wordsIn = (locale: string): Words => BY_LANGUAGE[locale.split('-')[0] ?? ''] ?? ENGLISH;

/** A country by its two letters as the language calls it: `KR` in `pt-BR` is Coreia do Sul. */
export const countryIn = (locale: string, code: string | null): string | null =>
  code !== null && /^[A-Z]{2}$/.test(code)
    ? (new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code)
    : code;
