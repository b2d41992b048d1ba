import { useState } from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { CURRENCIES } from '../../../../../../../../domain/money/currency';
import { Reasons } from '../../../../shared/components/Reasons';
import { FieldGrid } from '../../../../shared/forms/FieldGrid';
import { type Draft, type FieldSpec, toWire } from '../../../../shared/forms/field-spec';
import { useDraft } from '../../../../shared/forms/use-draft';
import { focusNeighbour } from '../../../../shared/focus';
import { useRefusal } from '../../../../shared/refusal/use-refusal';
import { Drawer } from '../../../../shared/screen/Drawer';
import { useScreenText } from '../../../../shared/screen-text';
import type { Customer } from '../../page/customer';
import { useCustomerText } from '../../text';
import { useMakeContractMutation } from './api';

const HEAD: readonly FieldSpec[] = [
  { kind: 'text', name: 'name', required: true },
  { kind: 'record', name: 'project', target: 'api::project.project', isHalf: true },
  { kind: 'choice', name: 'currency', choices: CURRENCIES, hasDefault: true, isHalf: true },
  { kind: 'day', name: 'startDate', isHalf: true },
];

const taxRate = (hint: string): FieldSpec => ({ kind: 'number', name: 'taxRate', isHalf: true, hint });

const LINE: readonly FieldSpec[] = [
  {
    kind: 'record',
    name: 'product',
    target: 'api::product.product',
    filters: { active: { $ne: false } },
    required: true,
  },
  { kind: 'record', name: 'contractType', target: 'api::contract-type.contract-type', isHalf: true },
  { kind: 'number', name: 'quantity', required: true, isHalf: true },
  { kind: 'number', name: 'unitPrice', required: true, isHalf: true },
];

interface LineDraft {
  readonly key: number;
  readonly draft: Draft;
}

const isShown = (path: string): boolean =>
  HEAD.some(({ name }) => name === path) ||
  [...LINE, taxRate('')].some(({ name }) => new RegExp(`^lines\\.\\d+\\.${name}$`).test(path));

const withoutNothing = (draft: Draft): Record<string, unknown> =>
  Object.fromEntries(Object.entries(toWire(draft)).filter(([, value]) => value !== null));

interface LineProps {
  readonly line: LineDraft;
  readonly number: number;
  readonly onChange: (name: string, value: unknown) => void;
  readonly onRemove?: () => void;
  readonly errorOf: (name: string) => string | undefined;
}

const LineFields = ({ line, number, onChange, onRemove, errorOf }: LineProps) => {
  const t = useCustomerText();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between">
        <Typography variant="sigma" textColor="neutral600">
          {number}
        </Typography>
        {onRemove ? (
          <IconButton
            data-remove
            label={t('contracts.remove-line', { number })}
            onClick={({ currentTarget }) => {
              focusNeighbour(currentTarget);
              onRemove();
            }}
          >
            <Cross />
          </IconButton>
        ) : null}
      </Flex>
      <FieldGrid
        uid="api::contract-line.contract-line"
        fields={[...LINE, taxRate(t('contracts.tax-hint'))]}
        draft={line.draft}
        onChange={onChange}
        errorOf={errorOf}
      />
    </Flex>
  );
};

const useLines = () => {
  const [lines, setLines] = useState<readonly LineDraft[]>([{ key: 0, draft: { quantity: '1' } }]);
  return {
    lines,
    add: () => setLines((all) => [...all, { key: (all.at(-1)?.key ?? 0) + 1, draft: { quantity: '1' } }]),
    remove: (key: number) => setLines((all) => all.filter((line) => line.key !== key)),
    change: (key: number, name: string, value: unknown) =>
      setLines((all) =>
        all.map((line) => (line.key === key ? { key, draft: { ...line.draft, [name]: value } } : line))
      ),
  };
};

interface Props {
  readonly customer: Customer;
  readonly onCreated: (documentId: string) => void;
  readonly onClose: () => void;
}

/** A contract by hand, as a draft: what was agreed outside of a quote. */
export const NewContract = ({ customer, onCreated, onClose }: Props) => {
  const t = useCustomerText();
  const shared = useScreenText('shared');
  const { draft, isChanged, set } = useDraft({});
  const { lines, add, remove, change } = useLines();
  const [make, { error, isLoading }] = useMakeContractMutation();
  const { reasons, errorOf } = useRefusal(error, { uid: 'api::contract.contract', fields: isShown });
  const save = async () => {
    const sold = lines.map((line) => ({ type: 'product', ...withoutNothing(line.draft) }));
    const answer = await make({
      account: customer.documentId,
      data: { ...withoutNothing(draft), lines: sold },
    });
    if (!('data' in answer) || !answer.data) return;
    onCreated(answer.data.documentId);
    onClose();
  };
  return (
    <Drawer
      isWide
      title={t('contracts.new')}
      about={customer.name}
      isChanged={isChanged}
      confirm={{
        label: shared('form.create'),
        onClick: () => void save(),
        isRunning: isLoading,
        isDisabled: !isChanged,
      }}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      <FieldGrid uid="api::contract.contract" fields={HEAD} draft={draft} onChange={set} errorOf={errorOf} />
      <Typography variant="delta" tag="h3">
        {t('contracts.new-lines')}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={4} data-removable>
        {lines.map((line, index) => (
          <LineFields
            key={line.key}
            line={line}
            number={index + 1}
            onChange={(name, value) => change(line.key, name, value)}
            onRemove={lines.length > 1 ? () => remove(line.key) : undefined}
            errorOf={(name) => errorOf(`lines.${index}.${name}`)}
          />
        ))}
        <div>
          <Button data-add type="button" size="S" variant="tertiary" startIcon={<Plus />} onClick={add}>
            {t('contracts.add-line')}
          </Button>
        </div>
      </Flex>
    </Drawer>
  );
};
