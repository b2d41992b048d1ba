import { Link as RouterLink } from 'react-router-dom';
import { LinkButton } from '@strapi/design-system';
import type { RecordProps } from '../../../shared/record-action';
import { useScreenText } from '../../../shared/screen-text';

/** From the record's form to the screen where quotes are made. */
export const OpenWorkbench = ({ documentId }: RecordProps) => {
  const t = useScreenText('workbench');
  return (
    <LinkButton tag={RouterLink} to={`/plugins/crm/quotes/${documentId}`} variant="default" fullWidth>
      {t('open')}
    </LinkButton>
  );
};
