import type { ReactNode } from 'react';
import { ScreenFrame } from '../../shared/screen/ScreenFrame';
import { TabRow } from '../../shared/screen/TabRow';
import { useScreenText } from '../../shared/screen-text';
import { addressOfTab, type CatalogueTab, TABS } from './addresses';

interface Props {
  readonly tab: CatalogueTab;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Price books, products and all prices side by side: three lists of one catalogue. */
export const CatalogueFrame = ({ tab, actions, children }: Props) => {
  const t = useScreenText('catalogue');
  return (
    <ScreenFrame
      title={t('title')}
      actions={actions}
      tabs={
        <TabRow
          label={t('title')}
          active={tab}
          tabs={TABS.map((key) => ({ key, label: t(key), to: addressOfTab(key) }))}
        />
      }
    >
      {children}
    </ScreenFrame>
  );
};
