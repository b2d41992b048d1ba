import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, Upload } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { focusNeighbour } from '../focus';
import { useScreenText } from '../screen-text';
import { bytesIn } from './bytes';
import { PickFiles } from './PickFiles';

interface Props {
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

/** Whoever chooses a file twice means it once. */
const keyOf = ({ name, size, lastModified }: File): string => `${name}/${size}/${lastModified}`;

/** Files for something that is not there yet: they stay here until it is. */
export const ChosenFiles = ({ files, onFiles }: Props) => {
  const t = useScreenText('shared');
  const { locale } = useIntl();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} data-removable>
      {files.map((file) => (
        <Flex key={keyOf(file)} gap={2}>
          <Typography style={{ overflowWrap: 'anywhere' }}>{file.name}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {bytesIn(locale, file.size)}
          </Typography>
          <IconButton
            data-remove
            size="S"
            variant="ghost"
            label={t('files.leave-out', { name: file.name })}
            onClick={({ currentTarget }) => {
              focusNeighbour(currentTarget);
              onFiles(files.filter((each) => each !== file));
            }}
          >
            <Cross />
          </IconButton>
        </Flex>
      ))}
      <PickFiles
        isMany
        data-add
        size="S"
        variant="tertiary"
        startIcon={<Upload />}
        label={t('files.choose')}
        onFiles={(chosen) =>
          onFiles([...new Map([...files, ...chosen].map((file) => [keyOf(file), file])).values()])
        }
      />
    </Flex>
  );
};
