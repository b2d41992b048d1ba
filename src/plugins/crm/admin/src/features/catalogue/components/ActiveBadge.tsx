import { Badge } from '@strapi/design-system';
import { useScreenText } from '../../../shared/screen-text';

export const ActiveBadge = ({ isActive }: { readonly isActive: boolean }) => {
  const t = useScreenText('catalogue');
  return isActive ? (
    <Badge backgroundColor="success100" textColor="success700">
      {t('active')}
    </Badge>
  ) : (
    <Badge>{t('inactive')}</Badge>
  );
};
