import type { ReactNode } from 'react';
import styled from 'styled-components';
import { Box, Flex, Typography } from '@strapi/design-system';

const Grid = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 5fr) minmax(0, 2fr);
  gap: ${({ theme }) => theme.spaces[6]};
  align-items: start;
  @media (max-width: 1080px) {
    grid-template-columns: minmax(0, 1fr);
  }
  > div {
    display: flex;
    flex-direction: column;
    gap: ${({ theme }) => theme.spaces[6]};
  }
`;

/** Two columns where there is room, one below the other where there is not. */
export const Panes = ({ main, side }: { readonly main: ReactNode; readonly side: ReactNode }) => (
  <Grid>
    <div>{main}</div>
    <div>{side}</div>
  </Grid>
);

interface PartProps {
  readonly title: string;
  readonly count?: number;
  /** Its one filled thing to do. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page: title with its number, its action, its rows. */
export const Part = ({ title, count, action, children }: PartProps) => (
  <Box tag="section" aria-label={title}>
    <Flex justifyContent="space-between" gap={3} paddingBottom={2} minHeight="4rem">
      <Typography tag="h2" variant="delta">
        {title}
        {count ? (
          <Typography tag="span" variant="omega" textColor="neutral600">
            {` ${count}`}
          </Typography>
        ) : null}
      </Typography>
      {action}
    </Flex>
    {children}
  </Box>
);

/** A white sheet for what is no table. */
export const Sheet = ({ children }: { readonly children: ReactNode }) => (
  <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
    {children}
  </Box>
);
