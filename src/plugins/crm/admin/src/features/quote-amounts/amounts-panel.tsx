import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { usePermittedCommands } from '../../shared/may';
import { useText } from '../../shared/text';
import { QuoteAmounts } from './components/QuoteAmounts';

/** Beside a quote: what it comes to and who pays what. */
export const amountsPanel: PanelComponent = ({ model, documentId, document }) => {
  const t = useText();
  const may = usePermittedCommands();
  if (model !== 'api::quote.quote' || !documentId || !document || !may('quote.amounts')) return null;
  return { title: t('amounts'), content: <QuoteAmounts quote={documentId} /> };
};
