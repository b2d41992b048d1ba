import { useState } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { Reasons } from '../../../../shared/components/Reasons';
import { type FieldSpec, toWire } from '../../../../shared/forms/field-spec';
import { FormField } from '../../../../shared/forms/FormField';
import { useUpdateRecordMutation } from '../../../../shared/records/api';
import { useRefusal } from '../../../../shared/refusal/use-refusal';
import { LeaveGuard } from '../../../../shared/screen/LeaveGuard';
import { useScreenText } from '../../../../shared/screen-text';
import { ACCOUNT } from '../../api';
import type { Customer } from '../../page/customer';

interface Props {
  readonly customer: Customer;
  readonly spec: FieldSpec;
  readonly label: string;
  readonly onClose: () => void;
}

/** One field, in its place: Enter saves, Escape leaves it as it was. */
export const FieldEditor = ({ customer, spec, label, onClose }: Props) => {
  const shared = useScreenText('shared');
  const stored = customer.fields[spec.name];
  const [value, setValue] = useState(stored);
  const [update, { error, isLoading }] = useUpdateRecordMutation();
  const { reasons, errorOf } = useRefusal(error, { uid: ACCOUNT, fields: [spec] });
  const save = async () => {
    const { documentId } = customer;
    const answer = await update({ uid: ACCOUNT, documentId, data: toWire({ [spec.name]: value }) });
    if (!('error' in answer)) onClose();
  };
  return (
    <Box
      tag="form"
      noValidate
      background="neutral100"
      hasRadius
      padding={3}
      marginTop={1}
      marginBottom={1}
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event: { key: string }) => (event.key === 'Escape' ? onClose() : undefined)}
    >
      {value === stored ? null : <LeaveGuard isChanged />}
      <Flex direction="column" alignItems="stretch" gap={2}>
        <FormField spec={spec} label={label} value={value} onChange={setValue} error={errorOf(spec.name)} />
        <Reasons reasons={reasons} />
        <Flex gap={2}>
          <Button type="submit" size="S" loading={isLoading}>
            {shared('form.save')}
          </Button>
          <Button type="button" size="S" variant="tertiary" onClick={onClose}>
            {shared('form.cancel')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};
