import type { ReactNode } from 'react';
import { useForm } from '@strapi/admin/strapi-admin';
import { Button, type ButtonProps, Flex, Typography } from '@strapi/design-system';
import type { Reason } from '../../../../../../domain/shared/rule-violation';
import { useSentences } from '../refusal/sentences';
import { useText } from '../text';

interface Props {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly variant?: ButtonProps['variant'];
  readonly isRunning?: boolean;
  /** Why it makes no sense now; the button says so instead of hiding. */
  readonly reasons?: readonly Reason[];
  /** Another reason, in words of ours. */
  readonly because?: string;
  /** It reads something that unsaved changes do not touch. */
  readonly isUnaffectedByChanges?: boolean;
  readonly onClick: () => void;
}

const useObstacle = ({ because, reasons = [], isUnaffectedByChanges }: Props): string | undefined => {
  const t = useText();
  const isChanged = useForm('crm', (form) => form.modified);
  const [reason] = useSentences(reasons);
  return because ?? reason?.text ?? (isChanged && !isUnaffectedByChanges ? t('unsaved') : undefined);
};

/** A command works on what is stored: with unsaved changes on the screen it would surprise. */
export const ActionButton = (props: Props) => {
  const { label, icon, variant, isRunning, onClick } = props;
  const obstacle = useObstacle(props);
  return (
    <Flex direction="column" alignItems="stretch" gap={1} width="100%">
      <Button
        type="button"
        fullWidth
        variant={variant ?? 'secondary'}
        startIcon={icon}
        disabled={obstacle !== undefined}
        loading={isRunning}
        onClick={onClick}
      >
        {label}
      </Button>
      {obstacle ? (
        <Typography variant="pi" textColor="neutral600">
          {obstacle}
        </Typography>
      ) : null}
    </Flex>
  );
};
