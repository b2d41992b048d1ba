import type { LineType } from '../../../domain/quote/line';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { relatedDocument, storedDocument } from '../../../platform/write-gate/related-document';
import { acting, type Rule, type Write } from '../../../platform/write-gate/write';
import type { LineInput } from '../../../wire/commands/quote';
import { quotesOf } from '../../../wire/services/quote';

const QUOTE = 'api::quote.quote';
const QUOTE_LINE = 'api::quote-line.quote-line';

const FIELDS = [
  'type',
  'name',
  'description',
  'quantity',
  'unitPrice',
  'discountPercent',
  'taxRate',
  'groupName',
  'isOptional',
  'isChosen',
] as const;
const RELATIONS = {
  product: 'api::product.product',
  bundle: 'api::bundle.bundle',
  unit: 'api::unit.unit',
  project: 'api::project.project',
} as const;

/** What the form says of the line, in the shape of the whole-list edit. */
const given = async (write: Write): Promise<Partial<LineInput>> => {
  const fields = FIELDS.filter((field) => write.data[field] !== undefined && write.data[field] !== null);
  const relations = await Promise.all(
    Object.entries(RELATIONS).map(
      async ([name, target]) => [name, await relatedDocument(write, name, target)] as const
    )
  );
  return {
    ...(Object.fromEntries(fields.map((field) => [field, write.data[field]])) as Partial<LineInput>),
    ...Object.fromEntries(relations.filter(([, id]) => id !== undefined)),
  };
};

const placeOf = ({ data }: Write, end: number): number =>
  typeof data.position === 'number' ? Math.min(Math.max(data.position - 1, 0), end) : end;

const moved = <T>(list: readonly T[], item: T, place: number): T[] => [
  ...list.slice(0, place),
  item,
  ...list.slice(place),
];

const newLine = async (write: Write): Promise<{ documentId: string }> => {
  const documentId = await relatedDocument(write, 'quote', QUOTE);
  if (!documentId) throw new RuleViolation('quote-line.quote-missing', { errors: [{ path: ['quote'] }] });
  const line = { quantity: 1, type: 'product' as LineType, ...(await given(write)) };
  let place = 0;
  const quote = await quotesOf(write.strapi).editLines({
    documentId,
    edit: (lines, unchanged) => {
      place = placeOf(write, lines.length);
      return moved(lines.map(unchanged), line, place);
    },
  });
  return { documentId: quote.lines[place]?.documentId ?? '' };
};

const changedLine = async (write: Write): Promise<{ documentId: string }> => {
  const quoteId = await storedDocument(write, 'quote', QUOTE);
  const other = await relatedDocument(write, 'quote', QUOTE);
  if (other !== undefined && other !== quoteId)
    throw new RuleViolation('quote-line.quote-locked', { errors: [{ path: ['quote'] }] });
  const change = await given(write);
  await quotesOf(write.strapi).editLines({
    documentId: quoteId,
    edit: (lines, unchanged) => {
      const current = lines.find(({ id }) => id === write.documentId);
      if (!current) throw new RuleViolation('record.not-found', {}, 'unknown');
      const others = lines.filter((line) => line !== current).map(unchanged);
      const place = 'position' in write.data ? placeOf(write, others.length) : lines.indexOf(current);
      return moved(others, { ...unchanged(current), ...change }, place);
    },
  });
  return { documentId: write.documentId as string };
};

/** A line written as a single record, by the panel's form or a program, is an edit of its quote's list of lines. */
export const quoteLineRules: Rule[] = [
  acting(QUOTE_LINE, ['create'], newLine),
  acting(QUOTE_LINE, ['update'], changedLine),
  acting(QUOTE_LINE, ['delete'], async (write) => {
    await quotesOf(write.strapi).editLines({
      documentId: await storedDocument(write, 'quote', QUOTE),
      edit: (lines, unchanged) => lines.filter(({ id }) => id !== write.documentId).map(unchanged),
    });
    return { documentId: write.documentId as string };
  }),
];
