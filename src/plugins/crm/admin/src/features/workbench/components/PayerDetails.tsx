import { useState } from 'react';
import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { PAYMENT_TERMS } from '../../../../../../../domain/account/payment-terms';
import { useChoiceText } from '../../../shared/choice-text';
import { useAttributeLabel } from '../../../shared/forms/attribute-label';
import { useScreenText } from '../../../shared/screen-text';
import type { EditedLinePayer, EditedPayer } from '../grid/draft';
import type { Action, PayerChange } from '../grid/edits';
import { typedFigure } from '../grid/typed-figure';

interface Props {
  readonly payer: EditedLinePayer | EditedPayer;
  readonly line: string | null;
  readonly currency: string;
  readonly isReadOnly: boolean;
  readonly dispatch: (action: Action) => void;
}

const isOfQuote = (payer: EditedLinePayer | EditedPayer): payer is EditedPayer => 'isPrimary' in payer;

const LimitField = ({ payer, currency, isReadOnly, onChange }: PartProps) => {
  const t = useScreenText('workbench');
  const { locale } = useIntl();
  const [typed, setTyped] = useState<string>();
  const change = (text: string) => {
    setTyped(text);
    onChange({ notToExceedLimit: typedFigure(text, locale) });
  };
  const isWrong = payer.notToExceedLimit !== '' && !/^\d+(\.\d+)?$/.test(payer.notToExceedLimit);
  return (
    <Field.Root
      name="limit"
      hint={t('payer.limit.hint')}
      error={isWrong ? t('cell.not-a-number') : undefined}
    >
      <Field.Label>{t('payer.limit', { currency })}</Field.Label>
      <Field.Input
        inputMode="decimal"
        disabled={isReadOnly}
        value={typed ?? payer.notToExceedLimit}
        onChange={({ target }: { target: { value: string } }) => change(target.value)}
        onBlur={() => setTyped(undefined)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

interface PartProps extends Omit<Props, 'line' | 'dispatch'> {
  readonly onChange: (change: PayerChange) => void;
}

const BILL_TO = ['billToName', 'billToContactName'] as const;

const BillTo = ({
  payer,
  isReadOnly,
  onChange,
}: Omit<PartProps, 'payer'> & { readonly payer: EditedPayer }) => {
  const t = useScreenText('workbench');
  const choice = useChoiceText();
  const label = useAttributeLabel('api::quote-customer.quote-customer');
  return (
    <>
      <Field.Root name="paymentTerms">
        <Field.Label>{label('paymentTerms')}</Field.Label>
        <SingleSelect
          size="S"
          disabled={isReadOnly}
          placeholder={t('none')}
          clearLabel={t('clear')}
          value={payer.paymentTerms}
          onChange={(terms) => onChange({ paymentTerms: String(terms) })}
          onClear={() => onChange({ paymentTerms: null })}
        >
          {PAYMENT_TERMS.map((terms) => (
            <SingleSelectOption key={terms} value={terms}>
              {choice('paymentTerms', terms)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {BILL_TO.map((field) => (
        <Field.Root key={field} name={field}>
          <Field.Label>{label(field)}</Field.Label>
          <Field.Input
            disabled={isReadOnly}
            value={payer[field]}
            onChange={({ target }: { target: { value: string } }) => onChange({ [field]: target.value })}
          />
        </Field.Root>
      ))}
    </>
  );
};

/** What a payer has beside the share: the limit and, on the quote's own list, terms and bill-to. */
export const PayerDetails = ({ payer, line, currency, isReadOnly, dispatch }: Props) => {
  const change = (changed: PayerChange) =>
    dispatch({ type: 'payer', line, account: payer.account, change: changed });
  const part = { currency, isReadOnly, onChange: change };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={1} paddingBottom={2}>
      <LimitField payer={payer} {...part} />
      {isOfQuote(payer) ? <BillTo payer={payer} {...part} /> : null}
    </Flex>
  );
};
