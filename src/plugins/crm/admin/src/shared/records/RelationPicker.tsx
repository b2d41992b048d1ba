import { type KeyboardEvent, useState } from 'react';
import { Combobox, ComboboxOption, Field, VisuallyHidden } from '@strapi/design-system';
import type { NamedRecord } from '../../../../../../wire/commands/account-search';
import { useDebounced } from '../debounced';
import { useTold } from '../refusal/sentences';
import { useScreenText } from '../screen-text';
import { useRecordChoices } from './record-choices';

interface Props {
  /** Content type to choose from. */
  readonly uid: string;
  readonly label: string;
  readonly value: NamedRecord | null;
  readonly onChange: (value: NamedRecord | null) => void;
  /** Only some of the records, as Strapi's REST filters. */
  readonly filters?: object;
  readonly name?: string;
  readonly error?: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Among filters: small, its label inside. */
  readonly isCompact?: boolean;
}

/** One record by typing a part of its name; the server searches, as often as typing stands still. */
export const RelationPicker = (props: Props) => {
  const { uid, label, value, onChange, filters, name, error, hint, required, disabled, isCompact } = props;
  const t = useScreenText('shared');
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed);
  const told = useTold();
  const { choices: found, error: failed } = useRecordChoices(uid, search, { filters, skip: !isOpen });
  // Enter must neither take what was found for the words before, nor close the list before there is one.
  const choices = typed === search ? found : undefined;
  const isSearching = isOpen && choices === undefined && !failed;
  const holdEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !isSearching) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const options =
    value && !choices?.some(({ documentId }) => documentId === value.documentId)
      ? [value, ...(choices ?? [])]
      : (choices ?? []);
  const choose = (documentId: string | undefined) => {
    const chosen = options.find((option) => option.documentId === documentId);
    if (chosen) onChange(chosen);
  };
  return (
    <Field.Root
      name={name ?? label}
      error={error}
      hint={hint}
      required={required}
      width="100%"
      onKeyDownCapture={holdEnter}
    >
      {isCompact ? (
        <VisuallyHidden>
          <Field.Label>{label}</Field.Label>
        </VisuallyHidden>
      ) : (
        <Field.Label>{label}</Field.Label>
      )}
      <Combobox
        autocomplete="none"
        size={isCompact ? 'S' : 'M'}
        placeholder={isCompact ? label : t('picker.placeholder')}
        loadingMessage={t('loading')}
        noOptionsMessage={() => told(failed) ?? t('picker.none')}
        clearLabel={t('picker.clear')}
        loading={isSearching}
        disabled={disabled}
        value={value?.documentId ?? ''}
        onOpenChange={(opened?: boolean) => {
          setIsOpen(opened ?? false);
          setTyped('');
        }}
        onInputChange={({ target }) => setTyped(target.value)}
        onChange={choose}
        onClear={() => onChange(null)}
      >
        {options.map((option) => (
          <ComboboxOption key={option.documentId} value={option.documentId} textValue={option.name}>
            {option.name}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
