import { Button, Flex } from '@strapi/design-system';
import { Reasons } from '../components/Reasons';
import { reasonsOf } from '../refusal/read-refusal';
import { useScreenText } from '../screen-text';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

export const AskAgain = ({ onClick }: { readonly onClick: () => void }) => {
  const t = useScreenText('shared');
  return (
    <div>
      <Button variant="tertiary" onClick={onClick}>
        {t('again')}
      </Button>
    </div>
  );
};

/** A part that could not be loaded says so in its own place; the rest of the screen stays. */
export const Failed = ({ error, onRetry }: Props) => {
  const t = useScreenText('shared');
  return (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      <Reasons title={t('failed')} reasons={reasonsOf(error)} />
      {onRetry ? <AskAgain onClick={onRetry} /> : null}
    </Flex>
  );
};
