import type { Views } from '../../platform/content-manager/view';
import { CATALOGUE_VIEWS } from './catalogue';
import { CONTRACT_VIEWS } from './contracts';
import { CUSTOMER_VIEWS } from './customers';
import { DEAL_VIEWS } from './deals';
import { FILE_VIEWS } from './files';
import { SETTING_VIEWS } from './settings';

/** How the Content Manager shows every CRM type to begin with. */
export const VIEWS: Views = {
  ...CATALOGUE_VIEWS,
  ...CUSTOMER_VIEWS,
  ...DEAL_VIEWS,
  ...CONTRACT_VIEWS,
  ...FILE_VIEWS,
  ...SETTING_VIEWS,
};
