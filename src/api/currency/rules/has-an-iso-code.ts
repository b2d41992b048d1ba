import { isCurrency } from '../../../domain/money/currency';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { before } from '../../../platform/write-gate/write';

/** Only money that can be billed: ISO 4217, capitals, with a known number of decimals (domain.md 2). */
export const hasAnIsoCode = before('api::currency.currency', ['create', 'update'], ({ data }) => {
  const { code } = data;
  if (typeof code !== 'string' || isCurrency(code)) return;
  refuseFields([{ code: 'currency.unknown', path: 'code' }]);
});
