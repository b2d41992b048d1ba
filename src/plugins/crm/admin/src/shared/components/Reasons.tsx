import { Box, Flex, Typography } from '@strapi/design-system';
import type { Reason } from '../../../../../../domain/shared/rule-violation';
import { useSentences } from '../refusal/sentences';

interface Props {
  readonly reasons: readonly Reason[];
  readonly title?: string;
  readonly tone?: 'danger' | 'warning';
}

/** Everything that speaks against something, at once, where the person is. */
export const Reasons = ({ reasons, title, tone = 'danger' }: Props) => {
  const sentences = useSentences(reasons);
  if (sentences.length === 0) return null;
  return (
    <Box background={`${tone}100`} borderColor={`${tone}200`} hasRadius padding={4} width="100%" role="alert">
      <Flex direction="column" alignItems="stretch" gap={2}>
        {title ? (
          <Typography fontWeight="semiBold" textColor={`${tone}700`}>
            {title}
          </Typography>
        ) : null}
        {sentences.map(({ subject, text }, index) => (
          <Typography key={index} textColor="neutral800">
            {subject ? <strong>{subject}: </strong> : null}
            {text}
          </Typography>
        ))}
      </Flex>
    </Box>
  );
};
