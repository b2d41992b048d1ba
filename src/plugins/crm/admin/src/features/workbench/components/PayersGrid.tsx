import { memo, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { Badge, Button, Flex, Typography } from '@strapi/design-system';
import { CaretDown, Plus, Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useFigures } from '../../../shared/figures';
import { focusNeighbour } from '../../../shared/focus';
import { useScreenText } from '../../../shared/screen-text';
import { offWhole, sumOfShares } from '../grid/compute';
import type { EditedLinePayer, EditedPayer } from '../grid/draft';
import type { Action } from '../grid/edits';
import { typedFigure } from '../grid/typed-figure';
import { AddPayer } from './AddPayer';
import { PlainButton } from './grid-style';
import { PayerDetails } from './PayerDetails';
import { Named, PayerTable, ShareInput } from './payers-style';

interface Props {
  readonly label: string;
  /** Null: the quote's own list. */
  readonly line: string | null;
  readonly payers: readonly (EditedLinePayer | EditedPayer)[];
  /** Of a line: the quote's payers, who are offered first. */
  readonly others?: readonly EditedPayer[];
  readonly currency: string;
  readonly isReadOnly: boolean;
  readonly dispatch: (action: Action) => void;
}

export const isHidden = ({ account }: EditedLinePayer): boolean => account.startsWith('hidden-');
const isPrimary = (payer: EditedLinePayer | EditedPayer): boolean => 'isPrimary' in payer && payer.isPrimary;

/** Up and down stay in the column, as in a sheet; Enter goes down. */
const stepDown = (event: KeyboardEvent<HTMLInputElement>): void => {
  const by = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
  if (by === undefined || event.ctrlKey || event.metaKey) return;
  const inputs = event.currentTarget
    .closest('table')
    ?.querySelectorAll<HTMLInputElement>('input[data-share]');
  const list = [...(inputs ?? [])];
  const next = list[list.indexOf(event.currentTarget) + by];
  event.preventDefault();
  next?.focus();
  next?.select();
};

const Share = ({ payer, line, isReadOnly, dispatch }: RowProps) => {
  const t = useScreenText('workbench');
  const { locale } = useIntl();
  const { percent } = useFigures();
  const { account, billingSplitPercent } = payer;
  const isNumber = /^\d+(\.\d+)?$/.test(billingSplitPercent);
  const [typed, setTyped] = useState<string>();
  if (isReadOnly || isHidden(payer)) return <>{isNumber ? percent(billingSplitPercent) : '?'}</>;
  const change = (text: string) => {
    setTyped(text);
    const value = typedFigure(text, locale);
    dispatch({ type: 'payer', line, account, change: { billingSplitPercent: value } });
  };
  return (
    <Flex gap={1}>
      <ShareInput
        data-share
        inputMode="decimal"
        aria-label={t('payer.share.of', { name: payer.name ?? '' })}
        aria-invalid={!isNumber}
        value={typed ?? billingSplitPercent}
        onChange={({ target }) => change(target.value)}
        onBlur={() => setTyped(undefined)}
        onFocus={({ target }) => target.select()}
        onKeyDown={stepDown}
      />
      <Typography textColor="neutral600" aria-hidden>
        %
      </Typography>
    </Flex>
  );
};

interface RowProps extends Pick<Props, 'line' | 'isReadOnly' | 'dispatch'> {
  readonly payer: EditedLinePayer | EditedPayer;
}

const PayerRow = (props: RowProps & { readonly group: string; readonly currency: string }) => {
  const { payer, line, isReadOnly, dispatch, group, currency } = props;
  const t = useScreenText('workbench');
  const [isOpen, setOpen] = useState(false);
  const { account, isRounding } = payer;
  const name = payer.name ?? t('payer.hidden');
  return (
    <>
      <tr>
        <td>
          <input
            type="radio"
            name={group}
            checked={isRounding}
            disabled={isReadOnly}
            aria-label={t('payer.rounding.of', { name })}
            onChange={() => dispatch({ type: 'rounding', line, account })}
          />
        </td>
        <th scope="row">
          <Named title={name}>{name}</Named>
          {isPrimary(payer) ? <Badge size="S">{t('payer.primary')}</Badge> : null}
        </th>
        <td data-figure="true">
          <Share {...props} />
        </td>
        <td>
          <Flex>
            {isHidden(payer) ? null : (
              <PlainButton
                type="button"
                aria-expanded={isOpen}
                aria-label={t('payer.details', { name })}
                onClick={() => setOpen(!isOpen)}
              >
                <CaretDown aria-hidden style={{ transform: isOpen ? 'rotate(180deg)' : undefined }} />
              </PlainButton>
            )}
            {isReadOnly || isPrimary(payer) || isHidden(payer) ? null : (
              <PlainButton
                type="button"
                data-remove
                aria-label={t('payer.remove', { name })}
                onClick={({ currentTarget }) => {
                  focusNeighbour(currentTarget);
                  dispatch({ type: 'remove-payer', line, account });
                }}
              >
                <Trash aria-hidden />
              </PlainButton>
            )}
          </Flex>
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td />
          <td colSpan={3}>
            <PayerDetails {...{ payer, line, isReadOnly, dispatch, currency }} />
          </td>
        </tr>
      ) : null}
    </>
  );
};

const Sum = ({ payers }: Pick<Props, 'payers'>) => {
  const t = useScreenText('workbench');
  const { percent } = useFigures();
  const [sum, off] = [sumOfShares(payers), offWhole(payers)];
  if (sum === null)
    return (
      <Typography variant="pi" textColor="danger600" role="status">
        {t('payer.unreadable')}
      </Typography>
    );
  if (off === null)
    return (
      <Typography variant="pi" textColor="success700" role="status">
        {t('payer.sum', { sum: percent(sum) })} ✓
      </Typography>
    );
  const isMissing = off.startsWith('-');
  return (
    <Typography variant="pi" fontWeight="bold" textColor="danger600" role="status">
      {t('payer.sum', { sum: percent(sum) })} –{' '}
      {t(isMissing ? 'payer.missing' : 'payer.too-much', { off: percent(off.replace('-', '')) })}
    </Typography>
  );
};

/** Whoever adds by the keyboard goes on there: in what opened, at the new share, or at the button again. */
const useFocusOfAdding = (count: number, isAdding: boolean): RefObject<HTMLDivElement> => {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef({ count, isAdding });
  useEffect(() => {
    const was = before.current;
    before.current = { count, isAdding };
    if (was.isAdding === isAdding) return;
    const next = isAdding
      ? '[data-adding] :is(button, input)'
      : count > was.count
        ? '[data-share]'
        : '[data-add]';
    [...(list.current?.querySelectorAll<HTMLElement>(next) ?? [])].at(isAdding ? 0 : -1)?.focus();
  }, [count, isAdding]);
  return list;
};

/** Who pays, with which share, and who takes the roundings; a wrong sum stands there until it is right. */
export const PayersGrid = memo(({ label, line, payers, others, currency, isReadOnly, dispatch }: Props) => {
  const t = useScreenText('workbench');
  const [isAdding, setAdding] = useState(false);
  const list = useFocusOfAdding(payers.length, isAdding);
  return (
    <Flex ref={list} data-removable direction="column" alignItems="stretch" gap={2}>
      <PayerTable aria-label={label}>
        <tbody>
          {payers.map((payer) => (
            <PayerRow
              key={payer.account}
              group={`rounding-${line ?? 'quote'}`}
              {...{ payer, line, isReadOnly, dispatch, currency }}
            />
          ))}
        </tbody>
      </PayerTable>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Sum payers={payers} />
        {isReadOnly ? null : (
          <Button
            size="S"
            variant="ghost"
            disabled={payers.length < 2}
            onClick={() => dispatch({ type: 'evenly', line })}
          >
            {t('payer.evenly')}
          </Button>
        )}
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {t('payer.rounding.hint')}
      </Typography>
      {isAdding ? (
        <AddPayer {...{ line, payers, others, dispatch }} onClose={() => setAdding(false)} />
      ) : null}
      {isReadOnly || isAdding ? null : (
        <div>
          <Button
            data-add
            size="S"
            variant="tertiary"
            startIcon={<Plus aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('payer.add')}
          </Button>
        </div>
      )}
    </Flex>
  );
});
PayersGrid.displayName = 'PayersGrid';
