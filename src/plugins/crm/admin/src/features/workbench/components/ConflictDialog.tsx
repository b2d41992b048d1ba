import { useState } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { useChoiceText } from '../../../shared/choice-text';
import { useFocusBack } from '../../../shared/focus';
import { useScreenText } from '../../../shared/screen-text';
import { type Draft, draftOf } from '../grid/draft';
import { type Choices, type Conflict, merge, type Side } from '../grid/merge';
import { ConflictTable } from './conflict-style';

interface Props {
  readonly base: Draft;
  readonly mine: Draft;
  readonly stored: Workbench;
  readonly onSettle: (draft: Draft) => void;
  readonly onDiscard: () => void;
  /** Typing goes on; the next save asks again. */
  readonly onLater: () => void;
}

const FIELD_LABELS = [
  'name',
  'quantity',
  'unit',
  'unitPrice',
  'discountPercent',
  'taxRate',
  'description',
  'groupName',
  'isOptional',
  'isChosen',
  'project',
  'customers',
  'billingSplitPercent',
  'isRounding',
  'notToExceedLimit',
  'billToName',
  'billToContactName',
  'paymentTerms',
  'discount',
  'presence',
] as const;

const Choice = ({ conflict, side, chosen, onChoose }: ChoiceProps) => {
  const t = useScreenText('workbench');
  const choice = useChoiceText();
  const value = conflict[side];
  const shownValue = value ? choice(conflict.field, value) : t('conflict.empty');
  return (
    <td data-chosen={chosen === side}>
      <label>
        <input
          type="radio"
          name={conflict.id}
          checked={chosen === side}
          onChange={() => onChoose(conflict.id, side)}
        />{' '}
        {value === null ? <em>{t('conflict.gone')}</em> : shownValue}
      </label>
    </td>
  );
};

interface ChoiceProps {
  readonly conflict: Conflict;
  readonly side: Side;
  readonly chosen: Side;
  readonly onChoose: (id: string, side: Side) => void;
}

const useFieldLabel = () => {
  const t = useScreenText('workbench');
  return (field: string): string => {
    const known = FIELD_LABELS.find((label) => label === field);
    return known ? t(`field.${known}`) : field;
  };
};

const Conflicts = ({
  conflicts,
  choices,
  onChoose,
}: {
  conflicts: readonly Conflict[];
  choices: Choices;
  onChoose: ChoiceProps['onChoose'];
}) => {
  const t = useScreenText('workbench');
  const labelOf = useFieldLabel();
  return (
    <ConflictTable aria-label={t('conflict.title')}>
      <thead>
        <tr>
          <th scope="col">{t('conflict.what')}</th>
          <th scope="col">{t('conflict.mine')}</th>
          <th scope="col">{t('conflict.theirs')}</th>
        </tr>
      </thead>
      <tbody>
        {conflicts.map((conflict) => (
          <tr key={conflict.id}>
            <th scope="row">
              {conflict.subject ? `${conflict.subject} – ` : ''}
              {labelOf(conflict.field)}
            </th>
            {(['mine', 'theirs'] as const).map((side) => (
              <Choice key={side} {...{ conflict, side, onChoose }} chosen={choices[conflict.id] ?? 'mine'} />
            ))}
          </tr>
        ))}
      </tbody>
    </ConflictTable>
  );
};

/** Somebody saved meanwhile: side by side, field by field, mine or theirs; what only one touched stays anyway. */
export const ConflictDialog = ({ base, mine, stored, onSettle, onDiscard, onLater }: Props) => {
  useFocusBack();
  const t = useScreenText('workbench');
  const intl = useIntl();
  const [choices, setChoices] = useState<Choices>({});
  const theirs = draftOf(stored);
  const { conflicts, draft } = merge(base, mine, theirs, choices);
  const all = (side: Side) => () => setChoices(Object.fromEntries(conflicts.map(({ id }) => [id, side])));
  const by = stored.lastChange?.by ?? t('conflict.somebody');
  const at = stored.lastChange ? intl.formatDate(stored.lastChange.at, { timeStyle: 'short' }) : '';
  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onLater())}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              {t(conflicts.length === 0 ? 'conflict.none' : 'conflict.text', { name: by, at })}
            </Typography>
            {conflicts.length > 0 ? (
              <>
                <Flex gap={2}>
                  <Button size="S" variant="tertiary" onClick={all('mine')}>
                    {t('conflict.all-mine')}
                  </Button>
                  <Button size="S" variant="tertiary" onClick={all('theirs')}>
                    {t('conflict.all-theirs')}
                  </Button>
                </Flex>
                <Conflicts
                  conflicts={conflicts}
                  choices={choices}
                  onChoose={(id, side) => setChoices({ ...choices, [id]: side })}
                />
              </>
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="danger-light" onClick={onDiscard}>
            {t('conflict.discard')}
          </Button>
          <Button onClick={() => onSettle(draft)}>{t('conflict.settle')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
