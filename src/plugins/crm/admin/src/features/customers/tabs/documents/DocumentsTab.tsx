import { Flex } from '@strapi/design-system';
import type { TabProps } from '../../page/customer';
import { Papers } from './Papers';
import { Quotes } from './Quotes';

/** DOC-01, DOC-02: what was offered, and the papers made of it. */
export const DocumentsTab = (props: TabProps) => (
  <Flex direction="column" alignItems="stretch" gap={7}>
    {props.overview.tabs.quotes ? <Quotes {...props} /> : null}
    {props.overview.tabs.documents ? <Papers {...props} /> : null}
  </Flex>
);
