import { Checkbox, Field, Flex } from '@strapi/design-system';
import { useText } from '../../../shared/text';

interface Props {
  /** YYYY-MM-DD or empty. */
  readonly startDate: string;
  readonly onStartDate: (day: string) => void;
  /** Undefined: the quote has not expired, nobody needs to be asked. */
  readonly acceptExpired: boolean | undefined;
  readonly onAcceptExpired: (accepts: boolean) => void;
}

/** The conditions of a sale; each change is tried at once. */
export const SaleOptions = ({ startDate, onStartDate, acceptExpired, onAcceptExpired }: Props) => {
  const t = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root name="startDate" hint={t('sell.start-date.hint')} width="32rem" maxWidth="100%">
        <Field.Label>{t('sell.start-date')}</Field.Label>
        <Field.Input type="date" value={startDate} onChange={({ target }) => onStartDate(target.value)} />
        <Field.Hint />
      </Field.Root>
      {acceptExpired === undefined ? null : (
        <Checkbox checked={acceptExpired} onCheckedChange={(checked) => onAcceptExpired(checked === true)}>
          {t('sell.accept-expired')}
        </Checkbox>
      )}
    </Flex>
  );
};
