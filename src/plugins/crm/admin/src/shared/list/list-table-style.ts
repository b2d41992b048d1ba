import styled from 'styled-components';

export const Frame = styled.div<{ readonly $isStale: boolean }>`
  position: relative;
  overflow-x: auto;
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  opacity: ${({ $isStale }) => ($isStale ? 0.6 : 1)};
  transition: opacity 120ms;
`;

export const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  line-height: 1.43;
  color: ${({ theme }) => theme.colors.neutral800};
  th {
    font-size: 1.1rem;
    font-weight: 600;
    text-transform: uppercase;
    white-space: nowrap;
    color: ${({ theme }) => theme.colors.neutral600};
    button[data-sort] {
      font: inherit;
      color: inherit;
      text-transform: inherit;
      padding: 0;
      background: none;
      border: 0;
      cursor: pointer;
      white-space: nowrap;
    }
  }
  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    height: 4.4rem;
    text-align: start;
    vertical-align: middle;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  td:first-child,
  th:first-child {
    padding-inline-start: ${({ theme }) => theme.spaces[5]};
  }
  td:last-child,
  th:last-child {
    padding-inline-end: ${({ theme }) => theme.spaces[5]};
  }
  [data-figure='true'] {
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  tbody tr:last-child td {
    border-bottom: 0;
  }
  tbody tr:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  tbody tr[data-marked='true'] {
    background: ${({ theme }) => theme.colors.success100};
  }
  td a {
    text-decoration: none;
  }
  td a:hover {
    text-decoration: underline;
  }
`;
