import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';

/** A titled part of a dialog or panel. */
export const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Flex direction="column" alignItems="stretch" gap={1} width="100%">
    <Typography variant="sigma" textColor="neutral600" tag="h3">
      {title}
    </Typography>
    {children}
  </Flex>
);
