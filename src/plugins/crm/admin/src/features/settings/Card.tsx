import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface Props {
  /** Without it when the page is called the same. */
  readonly title?: string;
  readonly text?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** What belongs together among settings. */
export const Card = ({ title, text, action, children }: Props) => (
  <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          {title ? (
            <Typography tag="h2" variant="delta">
              {title}
            </Typography>
          ) : null}
          {text ? (
            <Typography variant="pi" textColor="neutral600">
              {text}
            </Typography>
          ) : null}
        </Flex>
        {action}
      </Flex>
      {children}
    </Flex>
  </Box>
);
