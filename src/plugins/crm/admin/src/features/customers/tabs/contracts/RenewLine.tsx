import { useState } from 'react';
import { Field, TextInput, Typography } from '@strapi/design-system';
import type { LineStandsAs } from '../../../../../../../../wire/commands/contract';
import { CommandDialog } from '../../../../shared/components/CommandDialog';
import { Reasons } from '../../../../shared/components/Reasons';
import { useFigures } from '../../../../shared/figures';
import { reasonsOf } from '../../../../shared/refusal/read-refusal';
import { useCustomerText } from '../../text';
import { useRenewLineMutation } from './api';

interface Props {
  readonly line: LineStandsAs;
  readonly onClose: () => void;
}

/** CTR-04: another term after the last covered day. */
export const RenewLine = ({ line, onClose }: Props) => {
  const t = useCustomerText();
  const { day } = useFigures();
  const [months, setMonths] = useState('');
  const [renew, { error, isLoading }] = useRenewLineMutation();
  const save = async () => {
    const data = months.trim() === '' ? {} : { months: Number(months) };
    if (!('error' in (await renew({ line: line.documentId, data })))) onClose();
  };
  return (
    <CommandDialog
      title={t('contracts.renew-title', { name: line.name })}
      onClose={onClose}
      confirm={{ label: t('contracts.renew-confirm'), onClick: () => void save(), isRunning: isLoading }}
    >
      {line.endDate ? <Typography>{t('contracts.renew-text', { day: day(line.endDate) })}</Typography> : null}
      <Field.Root name="months" hint={t('contracts.renew-hint')}>
        <Field.Label>{t('contracts.renew-months')}</Field.Label>
        <TextInput
          inputMode="numeric"
          value={months}
          onChange={({ target }: { target: { value: string } }) => setMonths(target.value)}
        />
        <Field.Hint />
      </Field.Root>
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
    </CommandDialog>
  );
};
