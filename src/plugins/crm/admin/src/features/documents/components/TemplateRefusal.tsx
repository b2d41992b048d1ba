import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Reasons } from '../../../shared/components/Reasons';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { type TextKey, useText } from '../../../shared/text';
import en from '../../../translations/en.json';
import { problemsOf, type TemplateProblem } from '../template-problems';

const isKnown = (key: string): key is TextKey => key in en;

const Problem = ({ code, part, message, tag, nearest }: TemplateProblem) => {
  const t = useText();
  const intl = useIntl();
  const place = `part.${part}`;
  const id = `crm.action.problem.${code}`;
  const translated = intl.formatMessage({ id, defaultMessage: ' ' }).trim();
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Flex gap={2} alignItems="baseline" wrap="wrap">
        <Typography variant="pi" fontWeight="semiBold" textColor="neutral600">
          {isKnown(place) ? t(place) : part}
        </Typography>
        {tag ? (
          <Box tag="code" background="neutral150" hasRadius paddingLeft={1} paddingRight={1}>
            {tag}
          </Box>
        ) : null}
      </Flex>
      <Typography textColor="neutral800">
        {translated === '' || translated === id ? message : translated}{' '}
        {translated !== '' && nearest ? t('problems.nearest', { nearest }) : null}
      </Typography>
    </Box>
  );
};

/** Why a file is no usable template: every problem with its place, its tag and what to do. */
export const TemplateRefusal = ({ error }: { readonly error: unknown }) => {
  const t = useText();
  const problems = problemsOf(error);
  if (error === undefined) return null;
  if (problems.length === 0) return <Reasons reasons={reasonsOf(error)} />;
  return (
    <Box background="danger100" borderColor="danger200" hasRadius padding={4} role="alert">
      <Typography fontWeight="semiBold" textColor="danger700">
        {t('problems.title', { count: problems.length })}
      </Typography>
      <ul>
        {problems.map((problem, index) => (
          <Problem key={index} {...problem} />
        ))}
      </ul>
    </Box>
  );
};
