import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';

interface Props {
  readonly text: string;
  /** What to do next. */
  readonly action?: ReactNode;
}

/** What is empty says what to do. */
export const EmptyState = ({ text, action }: Props) => (
  <Flex
    direction="column"
    gap={4}
    padding={8}
    background="neutral0"
    hasRadius
    shadow="tableShadow"
    textAlign="center"
  >
    <Typography textColor="neutral600">{text}</Typography>
    {action}
  </Flex>
);
