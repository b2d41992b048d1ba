import { useState } from 'react';
import { Field, TextInput, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { LineStandsAs } from '../../../../../../../../wire/commands/contract';
import { CommandDialog } from '../../../../shared/components/CommandDialog';
import { Reasons } from '../../../../shared/components/Reasons';
import { reasonsOf } from '../../../../shared/refusal/read-refusal';
import { addressOfOpportunity } from '../../addresses';
import { useCustomerText } from '../../text';
import { useUpsellLineMutation } from './api';

interface Props {
  readonly line: LineStandsAs;
  readonly onClose: () => void;
}

/** CTR-10: an opportunity that remembers where it came from. */
export const UpsellLine = ({ line, onClose }: Props) => {
  const t = useCustomerText();
  const navigate = useNavigate();
  const [name, setName] = useState(t('contracts.upsell-title', { name: line.name }));
  const [upsell, { error, isLoading }] = useUpsellLineMutation();
  const make = async () => {
    const answer = await upsell({ line: line.documentId, data: name ? { name } : {} });
    if ('data' in answer && answer.data) navigate(addressOfOpportunity(answer.data.documentId));
  };
  return (
    <CommandDialog
      title={t('contracts.upsell-title', { name: line.name })}
      onClose={onClose}
      confirm={{ label: t('contracts.upsell-confirm'), onClick: () => void make(), isRunning: isLoading }}
    >
      <Typography>{t('contracts.upsell-text')}</Typography>
      <Field.Root name="name">
        <Field.Label>{t('contracts.upsell-name')}</Field.Label>
        <TextInput
          value={name}
          onChange={({ target }: { target: { value: string } }) => setName(target.value)}
        />
      </Field.Root>
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
    </CommandDialog>
  );
};
