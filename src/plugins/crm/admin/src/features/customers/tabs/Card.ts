import styled from 'styled-components';

/** A quiet box on the page. */
export const Card = styled.section`
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  padding: ${({ theme }) => theme.spaces[5]};
`;
