import { useState } from 'react';
import { Field, TextInput, Typography } from '@strapi/design-system';
import type { LineStandsAs } from '../../../../../../../../wire/commands/contract';
import { CommandDialog } from '../../../../shared/components/CommandDialog';
import { Reasons } from '../../../../shared/components/Reasons';
import { DayField } from '../../../../shared/forms/DayField';
import { reasonsOf } from '../../../../shared/refusal/read-refusal';
import { useScreenText } from '../../../../shared/screen-text';
import { useCustomerText } from '../../text';
import { useDeliverLineMutation } from './api';

interface Props {
  readonly line: LineStandsAs;
  readonly onClose: () => void;
}

export const DeliverLine = ({ line, onClose }: Props) => {
  const t = useCustomerText();
  const shared = useScreenText('shared');
  const [quantity, setQuantity] = useState('');
  const [day, setDay] = useState('');
  const [deliver, { error, isLoading }] = useDeliverLineMutation();
  const save = async () => {
    const data = { quantity, ...(day && { deliveredOn: day }) };
    const answer = await deliver({ line: line.documentId, data });
    if (!('error' in answer)) onClose();
  };
  return (
    <CommandDialog
      title={t('contracts.deliver-title', { name: line.name })}
      onClose={onClose}
      confirm={{
        label: shared('form.save'),
        onClick: () => void save(),
        isRunning: isLoading,
        isDisabled: quantity === '',
      }}
    >
      <Typography>
        {t('contracts.deliver-text', { delivered: line.deliveredQuantity, quantity: line.quantity })}
      </Typography>
      <Field.Root name="quantity" required>
        <Field.Label>{t('contracts.deliver-quantity')}</Field.Label>
        <TextInput
          inputMode="decimal"
          value={quantity}
          onChange={({ target }: { target: { value: string } }) => setQuantity(target.value)}
        />
      </Field.Root>
      <DayField name="deliveredOn" label={t('contracts.deliver-on')} value={day} onChange={setDay} />
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
    </CommandDialog>
  );
};
