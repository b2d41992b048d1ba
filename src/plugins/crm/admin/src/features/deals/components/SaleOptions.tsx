import { Box, Checkbox, Flex } from '@strapi/design-system';
import { DayField } from '../../../shared/forms/DayField';
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
      <Box width="32rem" maxWidth="100%">
        <DayField
          name="startDate"
          label={t('sell.start-date')}
          hint={t('sell.start-date.hint')}
          value={startDate}
          onChange={onStartDate}
        />
      </Box>
      {acceptExpired === undefined ? null : (
        <Checkbox checked={acceptExpired} onCheckedChange={(checked) => onAcceptExpired(checked === true)}>
          {t('sell.accept-expired')}
        </Checkbox>
      )}
    </Flex>
  );
};
