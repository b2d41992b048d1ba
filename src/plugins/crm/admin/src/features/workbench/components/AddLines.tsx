import { type MouseEvent, useRef, useState } from 'react';
import { Button, Field, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { SellableItem, Workbench } from '../../../../../../../wire/quote-workbench';
import { Reasons } from '../../../shared/components/Reasons';
import { useScreenText } from '../../../shared/screen-text';
import { roundingPrice } from '../grid/compute';
import { type Draft, lineOfItem, projectLine, roundingLine } from '../grid/draft';
import type { Action } from '../grid/edits';
import { typedFigure } from '../grid/typed-figure';
import { ItemPicker } from './ItemPicker';

interface Props {
  readonly workbench: Workbench;
  readonly draft: Draft;
  readonly newKey: () => string;
  readonly dispatch: (action: Action) => void;
  /** The line at this place was added by hand: its name is typed next. */
  readonly onAdded: (row: number) => void;
}

type Tool = SellableItem['kind'] | 'rounding';

const RoundingTool = ({ workbench, draft, newKey, dispatch, onClose }: Props & { onClose: () => void }) => {
  const t = useScreenText('workbench');
  const { locale } = useIntl();
  const [step, setStep] = useState('');
  const { currency } = workbench.quote;
  const standing = draft.lines.find(({ type }) => type === 'rounding');
  const { price, reasons } = roundingPrice(draft, typedFigure(step, locale) || '0', currency);
  const apply = () => {
    if (price === null) return;
    if (standing) dispatch({ type: 'line', key: standing.key, change: { unitPrice: price } });
    else dispatch({ type: 'add', lines: [roundingLine(newKey(), t('rounding.name'), price)] });
    onClose();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
      <Flex gap={2} alignItems="flex-end" wrap="wrap">
        <Field.Root name="step" hint={t('rounding.hint')}>
          <Field.Label>{t('rounding.step', { currency })}</Field.Label>
          <Field.Input
            autoFocus
            inputMode="decimal"
            value={step}
            onChange={({ target }: { target: { value: string } }) => setStep(target.value)}
            onKeyDown={(event: { key: string }) => (event.key === 'Enter' ? apply() : undefined)}
          />
        </Field.Root>
        <Button variant="secondary" disabled={price === null || step === ''} onClick={apply}>
          {t('rounding.apply')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Flex>
      {step === '' ? null : <Reasons reasons={reasons} />}
    </Flex>
  );
};

/** Below the last line: something from the price book, work described by hand, or a rounding of the price. */
export const AddLines = (props: Props) => {
  const { workbench, draft, newKey, dispatch, onAdded } = props;
  const t = useScreenText('workbench');
  const [tool, setTool] = useState<Tool | null>(null);
  const opener = useRef<HTMLElement>();
  const toggle = (wanted: Tool) => (event: MouseEvent<HTMLElement>) => {
    opener.current = event.currentTarget;
    setTool(tool === wanted ? null : wanted);
  };
  const close = () => {
    setTool(null);
    opener.current?.focus();
  };
  const { defaultTaxRate } = workbench;
  const addItem = (item: SellableItem, priceBook: string | null) =>
    dispatch({ type: 'add', lines: [lineOfItem(item, newKey(), defaultTaxRate, priceBook)] });
  const addProjectLine = () => {
    setTool(null);
    dispatch({ type: 'add', lines: [projectLine(newKey(), defaultTaxRate)] });
    onAdded(draft.lines.length);
  };
  return (
    <>
      <Flex gap={2} wrap="wrap" paddingTop={3}>
        <Button
          data-add
          size="S"
          variant="tertiary"
          startIcon={<Plus aria-hidden />}
          aria-expanded={tool === 'product'}
          onClick={toggle('product')}
        >
          {t('add.product')}
        </Button>
        <Button size="S" variant="tertiary" aria-expanded={tool === 'bundle'} onClick={toggle('bundle')}>
          {t('add.bundle')}
        </Button>
        <Button size="S" variant="tertiary" onClick={addProjectLine}>
          {t('add.project')}
        </Button>
        <Button size="S" variant="tertiary" aria-expanded={tool === 'rounding'} onClick={toggle('rounding')}>
          {t('add.rounding')}
        </Button>
      </Flex>
      {tool === 'rounding' ? <RoundingTool {...props} onClose={close} /> : null}
      {tool === 'product' || tool === 'bundle' ? (
        <ItemPicker key={tool} workbench={workbench} kind={tool} onPick={addItem} onClose={close} />
      ) : null}
    </>
  );
};
