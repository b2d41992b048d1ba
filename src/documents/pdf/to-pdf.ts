import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { convertToPdf, findOffice, type Conversion } from './convert-to-pdf';
import { oneAtATime } from './one-at-a-time';

/** LibreOffice takes a core and 200 MB: one runs, a few wait, further ones are told to come again. */
const MOST_WAITING = 10;
const TIME_LIMIT = 60_000;

const queue = oneAtATime(MOST_WAITING);
const running = new Set<Conversion>();

const officeOf = (strapi: Core.Strapi): string => {
  const office = findOffice(strapi.config.get<string | undefined>('documents.soffice'), process.env.PATH);
  if (office === undefined) throw new RuleViolation('sales-document.pdf-unavailable', {}, 'unavailable');
  return office;
};

const convert = async (office: string, docx: Buffer): Promise<Buffer> => {
  const conversion = convertToPdf(office, docx, TIME_LIMIT);
  running.add(conversion);
  try {
    return await conversion.pdf;
  } finally {
    running.delete(conversion);
  }
};

/**
 * A Word file as PDF. Refuses `sales-document.pdf-unavailable` (501) where LibreOffice is not installed,
 * `sales-document.pdf-busy` (409) while too many wait, `sales-document.pdf-failed` (422) when it does not manage.
 */
export const toPdf = async (strapi: Core.Strapi, docx: Buffer): Promise<Buffer> => {
  const office = officeOf(strapi);
  return queue(() => convert(office, docx));
};

/** Ends what runs; nothing of it is kept. */
export const stopConversions = async (): Promise<void> => {
  await Promise.allSettled([...running].map((conversion) => conversion.stop()));
};
