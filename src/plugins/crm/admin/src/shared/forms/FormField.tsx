import {
  Checkbox,
  Field,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system';
import { useChoiceText } from '../choice-text';
import { RecordsPicker } from '../records/RecordsPicker';
import { RelationPicker } from '../records/RelationPicker';
import { useScreenText } from '../screen-text';
import { CountryPicker } from './CountryPicker';
import { DayField } from './DayField';
import { type FieldSpec, isNamed } from './field-spec';

interface Props {
  readonly spec: FieldSpec;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error?: string;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const INPUT_TYPES: { readonly [kind in FieldSpec['kind']]?: string } = { email: 'email', phone: 'tel' };

const Written = ({ spec, value, onChange }: Omit<Props, 'label' | 'error'>) => {
  const change = ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value);
  return spec.kind === 'long-text' ? (
    <Textarea value={textOf(value)} onChange={change} />
  ) : (
    <TextInput
      type={INPUT_TYPES[spec.kind] ?? 'text'}
      inputMode={spec.kind === 'number' ? 'decimal' : undefined}
      value={textOf(value)}
      onChange={change}
    />
  );
};

const Choice = ({ spec, value, onChange }: Omit<Props, 'label' | 'error'>) => {
  const t = useScreenText('shared');
  const choiceText = useChoiceText();
  if (spec.kind !== 'choice') return null;
  return (
    <SingleSelect
      placeholder={t(spec.hasDefault ? 'form.default' : spec.required ? 'form.choose' : 'form.none')}
      clearLabel={t('picker.clear')}
      value={textOf(value) || null}
      onChange={(chosen) => onChange(String(chosen))}
      onClear={spec.required ? undefined : () => onChange(null)}
    >
      {spec.choices.map((choice) => (
        <SingleSelectOption key={choice} value={choice}>
          {spec.labelOf?.(choice) ?? choiceText(spec.name, choice)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};

const Flag = ({ spec, label, value, onChange, error }: Props) => (
  <Field.Root name={spec.name} error={error} hint={spec.hint}>
    <Checkbox checked={value === true} onCheckedChange={(checked) => onChange(checked === true)}>
      {label}
    </Checkbox>
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);

const isListOfNamed = (value: unknown) => (Array.isArray(value) ? value.filter(isNamed) : []);

/** One field with its label, its hint, and what the server says against it. */
export const FormField = (props: Props) => {
  const { spec, label, value, onChange, error } = props;
  const { name, required, hint } = spec;
  const common = { name, label, error, hint };
  switch (spec.kind) {
    case 'flag':
      return <Flag {...props} />;
    case 'day':
      return <DayField {...common} required={required} value={textOf(value)} onChange={onChange} />;
    case 'country':
      return (
        <CountryPicker {...common} required={required} value={textOf(value) || null} onChange={onChange} />
      );
    case 'record':
      return (
        <RelationPicker
          {...common}
          required={required}
          uid={spec.target}
          filters={spec.filters}
          value={isNamed(value) ? value : null}
          onChange={onChange}
        />
      );
    case 'records':
      return (
        <RecordsPicker
          {...common}
          uid={spec.target}
          filters={spec.filters}
          value={isListOfNamed(value)}
          onChange={onChange}
        />
      );
    default:
      return (
        <Field.Root name={name} error={error} hint={hint} required={required} width="100%">
          <Field.Label>{label}</Field.Label>
          {spec.kind === 'choice' ? <Choice {...props} /> : <Written {...props} />}
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      );
  }
};
