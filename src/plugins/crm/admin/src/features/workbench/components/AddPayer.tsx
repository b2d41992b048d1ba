import { Button, Flex } from '@strapi/design-system';
import { RelationPicker } from '../../../shared/records/RelationPicker';
import { useScreenText } from '../../../shared/screen-text';
import type { EditedLinePayer, EditedPayer } from '../grid/draft';
import type { Action } from '../grid/edits';

interface Props {
  readonly line: string | null;
  readonly payers: readonly EditedLinePayer[];
  /** Of a line: who pays the quote. */
  readonly others?: readonly EditedPayer[];
  readonly dispatch: (action: Action) => void;
  readonly onClose: () => void;
}

const newPayer = (account: string, name: string): EditedPayer => ({
  account,
  name,
  billingSplitPercent: '0',
  isRounding: false,
  isPrimary: false,
  notToExceedLimit: '',
  billToName: '',
  billToContactName: '',
  paymentTerms: null,
});

/** A further payer: of a line first those who pay the quote, else any customer by name. */
export const AddPayer = ({ line, payers, others = [], dispatch, onClose }: Props) => {
  const t = useScreenText('workbench');
  const add = (payer: EditedPayer) => {
    dispatch({ type: 'add-payer', line, payer });
    onClose();
  };
  const offered = others.filter(
    ({ account, name }) => name && payers.every((each) => each.account !== account)
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-adding>
      {offered.length > 0 ? (
        <Flex gap={2} wrap="wrap">
          {offered.map((payer) => (
            <Button
              key={payer.account}
              size="S"
              variant="tertiary"
              onClick={() => add(newPayer(payer.account, payer.name ?? ''))}
            >
              {payer.name}
            </Button>
          ))}
        </Flex>
      ) : null}
      <RelationPicker
        uid="api::account.account"
        label={t('payer.account')}
        value={null}
        onChange={(account) => (account ? add(newPayer(account.documentId, account.name)) : undefined)}
      />
      <div>
        <Button size="S" variant="ghost" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </Flex>
  );
};
