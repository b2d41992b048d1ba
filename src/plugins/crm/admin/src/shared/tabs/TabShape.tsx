import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';

interface Props {
  readonly title: string;
  /** The one filled button. */
  readonly action?: ReactNode;
  /** Quieter ones beside it. */
  readonly more?: ReactNode;
  /** Search or filters, where there are enough rows for them. */
  readonly filters?: ReactNode;
  readonly children: ReactNode;
}

/** Every tab has the same shape: learn one, know all. */
export const TabShape = ({ title, action, more, filters, children }: Props) => (
  <Flex direction="column" alignItems="stretch" gap={4}>
    <Flex justifyContent="space-between" gap={3} wrap="wrap" minHeight="3.2rem">
      <Typography variant="beta" tag="h2">
        {title}
      </Typography>
      <Flex gap={2} wrap="wrap">
        {more}
        {action}
      </Flex>
    </Flex>
    {filters}
    <div>{children}</div>
  </Flex>
);
