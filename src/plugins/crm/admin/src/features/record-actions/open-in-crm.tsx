import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { ArrowRight } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { useText } from '../../shared/text';

/** A quote has a link of its own among its actions. */
const PAGES: { readonly [model: string]: (documentId: string) => string } = {
  'api::account.account': (id) => `/plugins/crm/accounts/${id}`,
  'api::opportunity.opportunity': (id) => `/plugins/crm/opportunities/${id}`,
  'api::price-book.price-book': (id) => `/plugins/crm/catalogue/books/${id}`,
};

/** From a record's form, or its row, to the page where people work with it. */
export const openInCrm: DocumentActionComponent = ({ model, documentId }) => {
  const t = useText();
  const navigate = useNavigate();
  const page = PAGES[model];
  if (!page || !documentId) return null;
  return {
    label: t('open-in-crm'),
    icon: <ArrowRight />,
    position: ['panel', 'table-row'],
    variant: 'secondary',
    onClick: () => navigate(page(documentId)),
  };
};
openInCrm.position = ['panel', 'table-row'];
