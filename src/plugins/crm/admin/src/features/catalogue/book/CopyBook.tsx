import { useIntl } from 'react-intl';
import { Reasons } from '../../../shared/components/Reasons';
import type { FieldSpec } from '../../../shared/forms/field-spec';
import { FieldGrid } from '../../../shared/forms/FieldGrid';
import { useDraft } from '../../../shared/forms/use-draft';
import { readFigure } from '../../../shared/paste/read-figure';
import { useRefusal } from '../../../shared/refusal/use-refusal';
import { Drawer } from '../../../shared/screen/Drawer';
import { useScreenText } from '../../../shared/screen-text';
import { CURRENCIES } from '../../../../../../../domain/money/currency';
import { useCopyBookMutation } from '../api';
import { BOOK } from './fields';

interface Props {
  readonly book: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onMade: (documentId: string) => void;
}

const useFields = (): readonly FieldSpec[] => {
  const t = useScreenText('catalogue');
  const currency = { kind: 'choice', choices: CURRENCIES, isHalf: true } as const;
  return [
    { name: 'name', kind: 'text', required: true },
    { ...currency, name: 'fromCurrency', label: t('copy-book.from'), required: true },
    { ...currency, name: 'toCurrency', label: t('copy-book.to'), required: true },
    {
      name: 'rate',
      kind: 'number',
      label: t('copy-book.rate'),
      hint: t('copy-book.rate.hint'),
      isHalf: true,
    },
    { name: 'decimals', kind: 'number', label: t('decimals'), hint: t('decimals.hint'), isHalf: true },
  ];
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Another book with these prices in another currency, each rounded once. */
export const CopyBook = ({ book, name, onClose, onMade }: Props) => {
  const t = useScreenText('catalogue');
  const { locale } = useIntl();
  const fields = useFields();
  const { draft, set, isChanged } = useDraft({ name });
  const [copy, { isLoading, error }] = useCopyBookMutation();
  const { reasons, errorOf } = useRefusal(error, { uid: BOOK, fields });
  const [rate, decimals] = [textOf(draft.rate), textOf(draft.decimals)];
  const save = async () => {
    const data = {
      name: textOf(draft.name),
      fromCurrency: textOf(draft.fromCurrency),
      toCurrency: textOf(draft.toCurrency),
      ...(rate && { rate: readFigure(rate, locale) ?? rate }),
      ...(decimals && { decimals: Number(decimals) }),
    };
    const answer = await copy({ book, data });
    if ('data' in answer && answer.data) onMade(answer.data.documentId);
  };
  return (
    <Drawer
      title={t('copy-book.title', { name })}
      confirm={{ label: t('copy-book.confirm'), onClick: () => void save(), isRunning: isLoading }}
      isChanged={isChanged}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      <FieldGrid uid={BOOK} fields={fields} draft={draft} onChange={set} errorOf={errorOf} />
    </Drawer>
  );
};
