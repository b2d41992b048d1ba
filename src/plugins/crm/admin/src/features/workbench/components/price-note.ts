import { useFigures } from '../../../shared/figures';
import { useScreenText } from '../../../shared/screen-text';
import type { EditedLine } from '../grid/draft';

/** Where the price of a line came from, in a sentence. */
export const usePriceNote = ({ type, priceSource: source }: EditedLine): string | undefined => {
  const t = useScreenText('workbench');
  const { amount, day, rate } = useFiguresWithRate();
  if (type !== 'product') return undefined;
  if (source === null) return t('price.typed');
  if (source.rule === 'manual')
    return source.listPrice === null
      ? t('price.typed')
      : t('price.typed.list', { price: amount(source.listPrice) });
  const from = t(`price.rule.${source.rule}`, {
    price: `${source.listCurrency} ${amount(source.listPrice)}`,
    day: day(source.date),
  });
  const least = source.minQuantity === '0' ? '' : ` ${t('price.from', { quantity: source.minQuantity })}`;
  const converted = source.rate ? ` ${t('price.rate', { rate: rate(source.rate) })}` : '';
  return `${from}${least}${converted}`;
};

const useFiguresWithRate = () => {
  const figures = useFigures();
  return { ...figures, rate: figures.amount };
};
