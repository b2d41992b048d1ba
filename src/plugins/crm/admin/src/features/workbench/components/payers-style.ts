import styled from 'styled-components';

export const PayerTable = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  line-height: 1.4;
  color: ${({ theme }) => theme.colors.neutral800};
  td,
  th {
    padding: 4px;
    vertical-align: middle;
    text-align: start;
    font-weight: 400;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    overflow-wrap: anywhere;
  }
  td:first-child {
    width: 2.4rem;
    padding-inline-start: 0;
  }
  td:last-child {
    width: 1%;
    padding-inline-end: 0;
  }
  td[colspan] {
    width: auto;
  }
  [data-figure='true'] {
    width: 9rem;
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  input[type='radio'] {
    width: 1.6rem;
    height: 1.6rem;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** Names may be long, rows may not. */
export const Named = styled.div`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
  overflow: hidden;
`;

export const ShareInput = styled.input`
  width: 100%;
  padding: 6px;
  font-family: inherit;
  font-size: 1.4rem;
  text-align: end;
  font-variant-numeric: tabular-nums;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  &:focus {
    outline: none;
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 1px ${({ theme }) => theme.colors.primary600};
  }
  &[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }
`;
