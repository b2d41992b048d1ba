import type { Core } from '@strapi/strapi';
import { applicablePriceBooks } from '../../../domain/price-book/applicable-price-books';
import { findRow } from '../../../platform/lock/lock-row';
import type { ApplicableBook, ApplicableQuery } from '../../../wire/commands/price-book';
import { loadAncestry, loadBooks, type LoadedBook, type Named } from '../questions/load-books';

const shown = ({ documentId, name }: Named) => ({ documentId, name });

const answer = ({
  documentId,
  name,
  description,
  version,
  brands,
  productVersions,
}: LoadedBook): ApplicableBook => ({
  documentId,
  name,
  description,
  version,
  brands: brands.map(shown),
  productVersions: productVersions.map(shown),
});

const has = (list: readonly Named[], wanted: string | undefined): boolean =>
  wanted === undefined || list.some(({ documentId }) => documentId === wanted);

/** The books that a quote of this opportunity may be based on, by name (PB-15, PB-18, PB-19). */
export const applicable = async (
  strapi: Core.Strapi,
  { opportunity, brand, productVersion }: ApplicableQuery
): Promise<readonly ApplicableBook[]> => {
  const deal = await findRow(strapi, 'api::opportunity.opportunity', opportunity);
  const project = deal.project_fk as number | null;
  if (project === null) return [];
  const books = applicablePriceBooks(
    await loadBooks(strapi, 'all'),
    project,
    await loadAncestry(strapi, project)
  );
  return books
    .filter((book) => has(book.brands, brand) && has(book.productVersions, productVersion))
    .map(answer);
};
