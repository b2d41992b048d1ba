import { Flex, IconButton, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useScreenText } from '../screen-text';

const SIZES = [10, 25, 50, 100];

interface Props {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** False: there are more than `total`. */
  readonly totalIsExact?: boolean;
  readonly onPage: (page: number) => void;
  readonly onPageSize?: (pageSize: number) => void;
}

const useRange = ({ page, pageSize, total, totalIsExact = true }: Props): string => {
  const t = useScreenText('shared');
  const from = (page - 1) * pageSize + 1;
  const to = totalIsExact ? Math.min(total, page * pageSize) : page * pageSize;
  return t(totalIsExact ? 'list.range' : 'list.range-open', { from, to, total });
};

/** Step by step, which stays right however many rows there are. Nothing to turn: only the number of rows. */
export const Paging = (props: Props) => {
  const { page, pageSize, total, totalIsExact = true, onPage, onPageSize } = props;
  const t = useScreenText('shared');
  const range = useRange(props);
  if (total === 0) return null;
  const hasNext = !totalIsExact || page * pageSize < total;
  return (
    <Flex
      tag="nav"
      aria-label={t('list.pages')}
      justifyContent="space-between"
      gap={4}
      wrap="wrap"
      paddingTop={3}
    >
      {onPageSize ? (
        <SingleSelect
          size="S"
          aria-label={t('list.size')}
          value={String(pageSize)}
          onChange={(size) => onPageSize(Number(size))}
        >
          {SIZES.map((size) => (
            <SingleSelectOption key={size} value={String(size)}>
              {String(size)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      ) : (
        <span />
      )}
      <Flex gap={2}>
        <Typography variant="pi" textColor="neutral600" aria-live="polite">
          {range}
        </Typography>
        {page > 1 || hasNext ? (
          <>
            <IconButton label={t('list.previous')} disabled={page <= 1} onClick={() => onPage(page - 1)}>
              <ChevronLeft />
            </IconButton>
            <IconButton label={t('list.next')} disabled={!hasNext} onClick={() => onPage(page + 1)}>
              <ChevronRight />
            </IconButton>
          </>
        ) : null}
      </Flex>
    </Flex>
  );
};
