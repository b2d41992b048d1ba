import type { NamedRecord } from '../../../../../../wire/commands/account-search';
import { Reasons } from '../components/Reasons';
import { type Draft, type FieldSpec, isNamed, toWire } from '../forms/field-spec';
import { FieldGrid } from '../forms/FieldGrid';
import { useDraft } from '../forms/use-draft';
import { useCreateRecordMutation } from '../records/api';
import { useRefusal } from '../refusal/use-refusal';
import { Drawer } from '../screen/Drawer';
import { SkeletonLines } from '../screen/Skeleton';
import { useScreenText } from '../screen-text';
import { useApplicableBooksQuery } from './api';
import { OPPORTUNITY } from './fields';
import { PriceBasisFields, usePriceBasis } from './PriceBasis';

interface Props {
  /** Whose deals there are to choose from. */
  readonly customer?: NamedRecord;
  /** The deal it is for, when that is known. */
  readonly opportunity?: NamedRecord;
  readonly onClose: () => void;
  readonly onMade: (documentId: string) => void;
}

const QUOTE = 'api::quote.quote';

const FIELDS: readonly FieldSpec[] = [
  { name: 'name', kind: 'text', required: true },
  { name: 'startDate', kind: 'day', isHalf: true },
  { name: 'dueDate', kind: 'day', isHalf: true },
];

const BASIS = [{ name: 'priceBook' }, { name: 'brand' }, { name: 'productVersion' }];

const dealOf = (customer: NamedRecord): FieldSpec => ({
  kind: 'record',
  name: 'opportunity',
  target: OPPORTUNITY,
  filters: { account: { documentId: { $eq: customer.documentId } }, locked: { $ne: true } },
  required: true,
});

const dealIn = ({ opportunity }: Draft): string | undefined =>
  isNamed(opportunity) ? opportunity.documentId : undefined;

const useForm = ({ opportunity }: Props) => {
  const form = useDraft(opportunity ? { opportunity, name: opportunity.name } : {});
  const deal = dealIn(form.draft);
  const { currentData: books, error: unread } = useApplicableBooksQuery(deal ?? '', { skip: !deal });
  return { ...form, deal, books, unread, basis: usePriceBasis(books) };
};

/** A new quote in place: of which deal, by which book, for how long; lines and payers come on its own screen. */
export const NewQuote = (props: Props) => {
  const { customer, opportunity, onClose, onMade } = props;
  const t = useScreenText('shared');
  const { draft, set, isChanged, deal, books, unread, basis } = useForm(props);
  const [create, { isLoading, error }] = useCreateRecordMutation();
  const fields = [...(customer ? [dealOf(customer)] : []), ...(books ? BASIS : []), ...FIELDS];
  const { reasons, errorOf } = useRefusal(error ?? unread, { uid: QUOTE, fields });
  const { priceBook, brand, productVersion } = basis;
  const save = async () => {
    if (!deal || !priceBook) return;
    const given = { ...toWire(draft), opportunity: deal, priceBook, brand, productVersion };
    const data = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== null && value !== undefined)
    );
    const answer = await create({ uid: QUOTE, data });
    if ('data' in answer && answer.data) onMade(answer.data.documentId);
  };
  return (
    <Drawer
      title={t('new-quote')}
      about={opportunity?.name ?? customer?.name}
      confirm={{
        label: t('new-quote.confirm'),
        onClick: () => void save(),
        isRunning: isLoading,
        isDisabled: !priceBook,
      }}
      isChanged={isChanged}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      {customer ? (
        <FieldGrid uid={QUOTE} fields={[dealOf(customer)]} draft={draft} onChange={set} errorOf={errorOf} />
      ) : null}
      {deal && !books && !unread ? <SkeletonLines lines={2} /> : null}
      {books ? <PriceBasisFields books={books} basis={basis} errorOf={errorOf} /> : null}
      <FieldGrid uid={QUOTE} fields={FIELDS} draft={draft} onChange={set} errorOf={errorOf} />
    </Drawer>
  );
};
