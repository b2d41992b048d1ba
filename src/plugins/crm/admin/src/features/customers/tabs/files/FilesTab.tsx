import { FilesPane } from '../../../../shared/files/FilesPane';
import type { TabProps } from '../../page/customer';

export const FilesTab = ({ customer, overview }: TabProps) => (
  <FilesPane
    owner={{ account: customer.documentId }}
    about={customer.name}
    expected={overview.tabs.files?.count}
  />
);
