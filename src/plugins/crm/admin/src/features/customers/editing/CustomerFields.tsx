import { Box, Typography } from '@strapi/design-system';
import { FieldGrid } from '../../../shared/forms/FieldGrid';
import type { Draft } from '../../../shared/forms/field-spec';
import { ACCOUNT } from '../api';
import { useCustomerText } from '../text';
import { customerFields, type TypeFlags } from './customer-fields';

interface Props {
  readonly flags: TypeFlags;
  readonly draft: Draft;
  readonly onChange: (name: string, value: unknown) => void;
  readonly errorOf: (name: string) => string | undefined;
}

/** The whole form of a customer, by sections. */
export const CustomerFields = ({ flags, draft, onChange, errorOf }: Props) => {
  const t = useCustomerText();
  return (
    <>
      {customerFields(flags, t).map(({ key, fields }) => (
        <Box key={key} tag="section" paddingBottom={2}>
          <Typography variant="sigma" tag="h3" textColor="neutral600">
            {t(`section.${key}`)}
          </Typography>
          <Box paddingTop={2}>
            <FieldGrid uid={ACCOUNT} fields={fields} draft={draft} onChange={onChange} errorOf={errorOf} />
          </Box>
        </Box>
      ))}
    </>
  );
};
