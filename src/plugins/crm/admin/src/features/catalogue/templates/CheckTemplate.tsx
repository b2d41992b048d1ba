import { useState } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { useScreenText } from '../../../shared/screen-text';
import { FileField, TemplateRefusal } from '../../documents';
import { useCheckTemplateMutation } from '../api';

/** What is wrong with a Word file, before it is uploaded; nothing is kept. */
export const CheckTemplate = () => {
  const t = useScreenText('catalogue');
  const [file, setFile] = useState<File>();
  const [check, { data, error, isLoading }] = useCheckTemplateMutation();
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    if (chosen) void check(chosen);
  };
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta">
          {t('template.check')}
        </Typography>
        <Typography textColor="neutral600">{t('template.check.text')}</Typography>
        <FileField file={file} onFile={choose} />
        <div role="status">
          {isLoading ? <Typography textColor="neutral600">{t('template.checking')}</Typography> : null}
          {data?.problems.length === 0 && !isLoading ? (
            <Flex gap={2}>
              <CheckCircle fill="success600" aria-hidden />
              <Typography>{t('template.sound')}</Typography>
            </Flex>
          ) : null}
        </div>
        {data && data.problems.length > 0 ? <TemplateRefusal error={{ details: data }} /> : null}
        {error ? <TemplateRefusal error={error} /> : null}
      </Flex>
    </Box>
  );
};
