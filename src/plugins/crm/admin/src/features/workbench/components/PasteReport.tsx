import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useSentences } from '../../../shared/refusal/sentences';
import { useScreenText } from '../../../shared/screen-text';
import type { PasteProblem } from '../grid/paste';

interface Props {
  readonly count: number;
  readonly problems: readonly PasteProblem[];
  readonly onClose: () => void;
}

/** What became of pasted rows: how many, and every cell that needs putting right. */
export const PasteReport = ({ count, problems, onClose }: Props) => {
  const t = useScreenText('workbench');
  const sentences = useSentences(problems.map(({ reason }) => ({ code: reason.code })));
  const tone = problems.length > 0 ? 'warning' : 'success';
  return (
    <Box
      background={`${tone}100`}
      borderColor={`${tone}200`}
      hasRadius
      padding={3}
      marginTop={3}
      role="status"
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography fontWeight="semiBold" textColor={`${tone}700`}>
            {t('paste.done', { count, problems: problems.length })}
          </Typography>
          {problems.map(({ row, column, text }, index) => (
            <Typography key={index} variant="pi" textColor="neutral800">
              {t('paste.problem', {
                row,
                column: column ? t(`column.${column}`) : '–',
                text: text || '–',
              })}{' '}
              {sentences[index]?.text}
            </Typography>
          ))}
        </Flex>
        <Button size="S" variant="ghost" onClick={onClose}>
          {t('close')}
        </Button>
      </Flex>
    </Box>
  );
};
