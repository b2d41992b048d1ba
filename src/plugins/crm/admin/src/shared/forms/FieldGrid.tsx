import styled from 'styled-components';
import { useAttributeLabel } from './attribute-label';
import type { Draft, FieldSpec } from './field-spec';
import { FormField } from './FormField';

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: start;
  > [data-half='false'] {
    grid-column: 1 / -1;
  }
  @media (max-width: 500px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

interface Props {
  /** Whose attributes the fields are; their labels come from there. */
  readonly uid: string;
  readonly fields: readonly FieldSpec[];
  readonly draft: Draft;
  readonly onChange: (name: string, value: unknown) => void;
  readonly errorOf?: (name: string) => string | undefined;
}

/** Fields of a record, two beside each other where there is room. */
export const FieldGrid = ({ uid, fields, draft, onChange, errorOf }: Props) => {
  const labelOf = useAttributeLabel(uid);
  return (
    <Grid>
      {fields.map((spec) => (
        <div key={spec.name} data-half={spec.isHalf ?? false}>
          <FormField
            spec={spec}
            label={spec.label ?? labelOf(spec.name)}
            value={draft[spec.name]}
            onChange={(value) => onChange(spec.name, value)}
            error={errorOf?.(spec.name)}
          />
        </div>
      ))}
    </Grid>
  );
};
