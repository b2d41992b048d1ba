import { useState } from 'react';
import { type ContractStatus, nextContractStatuses } from '../../../../../../../../domain/contract/status';
import { useChoiceText } from '../../../../shared/choice-text';
import { usePermittedCommands } from '../../../../shared/may';
import { AskFirst } from '../../../../shared/screen/AskFirst';
import { useCustomerText } from '../../text';
import { RowMenu } from '../../../../shared/tabs/RowMenu';
import { useMoveContractMutation } from './api';

interface Props {
  readonly contract: string;
  readonly number: string;
  readonly state: ContractStatus;
}

interface AskProps extends Props {
  readonly to: Exclude<ContractStatus, 'draft'>;
  readonly onClose: () => void;
}

const Ask = ({ contract, number, to, onClose }: AskProps) => {
  const t = useCustomerText();
  const choice = useChoiceText();
  const [move, { error, isLoading }] = useMoveContractMutation();
  const confirm = async () => {
    if (!('error' in (await move({ contract, state: to })))) onClose();
  };
  return (
    <AskFirst
      title={t('contracts.move-title', { number, state: choice('state', to) })}
      text={t(`contracts.move-text.${to}`)}
      confirm={t('contracts.move-confirm')}
      isRunning={isLoading}
      error={error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
};

/** The statuses that a contract may have next: one made by hand begins as a draft. */
export const MoveContract = (props: Props) => {
  const t = useCustomerText();
  const may = usePermittedCommands();
  const [to, setTo] = useState<AskProps['to']>();
  const moves = may('contract.move') ? nextContractStatuses(props.state) : [];
  const actions = moves.flatMap((state) =>
    state === 'draft'
      ? []
      : [{ key: state, label: t(`contracts.move.${state}`), onSelect: () => setTo(state) }]
  );
  return (
    <>
      <RowMenu name={props.number} actions={actions} />
      {to ? <Ask {...props} to={to} onClose={() => setTo(undefined)} /> : null}
    </>
  );
};
