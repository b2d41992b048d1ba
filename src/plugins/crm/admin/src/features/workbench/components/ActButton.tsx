import type { ReactNode } from 'react';
import { Button, type ButtonProps, Tooltip } from '@strapi/design-system';
import styled from 'styled-components';
import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import { useSentences } from '../../../shared/refusal/sentences';

export interface Act {
  readonly key: string;
  readonly label: string;
  /** Why it makes no sense now: codes, or words of ours. */
  readonly reasons?: readonly Reason[];
  readonly because?: string;
  readonly isRunning?: boolean;
  readonly onClick: () => void;
}

/** Stays in the order of focus, so that its reason can be reached with the keyboard and is read out. */
const Quietened = styled(Button)`
  &[aria-disabled='true'] {
    cursor: not-allowed;
    opacity: 0.55;
  }
`;

export const useObstacle = ({
  reasons = [],
  because,
}: Pick<Act, 'reasons' | 'because'>): string | undefined => {
  const sentences = useSentences(reasons);
  return because ?? sentences[0]?.text;
};

interface Props {
  readonly act: Act;
  readonly variant?: ButtonProps['variant'];
  readonly icon?: ReactNode;
}

/** An act with what stands against it beside it. */
export const ActButton = ({ act, variant = 'tertiary', icon }: Props) => {
  const { label, isRunning, onClick } = act;
  const obstacle = useObstacle(act);
  const button = (
    <Quietened
      type="button"
      variant={variant}
      startIcon={icon}
      loading={isRunning}
      aria-disabled={obstacle !== undefined || undefined}
      aria-description={obstacle}
      onClick={obstacle === undefined ? onClick : undefined}
    >
      {label}
    </Quietened>
  );
  return obstacle === undefined ? button : <Tooltip description={obstacle}>{button}</Tooltip>;
};
