import styled from 'styled-components';

export const ConflictTable = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  line-height: 1.4;
  color: ${({ theme }) => theme.colors.neutral800};
  th,
  td {
    padding: 8px;
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    overflow-wrap: anywhere;
  }
  th {
    font-weight: 600;
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  td[data-chosen='true'] {
    background: ${({ theme }) => theme.colors.primary100};
  }
  label {
    cursor: pointer;
  }
`;
