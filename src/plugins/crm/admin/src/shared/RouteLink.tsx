import { Link as RouterLink, type LinkProps } from 'react-router-dom';
import styled from 'styled-components';

/** A link to another screen, in text. */
export const RouteLink = styled(RouterLink)<LinkProps>`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: none;
  &:hover {
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
