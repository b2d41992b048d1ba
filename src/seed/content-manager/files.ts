import type { Views } from '../../platform/content-manager/view';

export const FILE_VIEWS: Views = {
  memo: {
    mainField: 'excerpt',
    sort: '-createdAt',
    list: ['excerpt', 'kind', 'account', 'project', 'author', 'createdAt'],
    edit: [['kind', 'author'], ['account', 'project'], ['content'], ['isPrivate', 'sharedWith'], ['excerpt']],
  },
  'memo-comment': {
    mainField: 'content',
    sort: '-createdAt',
    list: ['content', 'memo', 'author', 'createdAt'],
    edit: [['memo', 'author'], ['content']],
  },
  attachment: {
    mainField: 'name',
    sort: '-createdAt',
    list: ['name', 'account', 'versionCount', 'size', 'uploadedBy', 'updatedAt'],
    edit: [
      ['name', 'versionCount'],
      ['description'],
      ['account', 'opportunity'],
      ['quote', 'priceBook'],
      ['contract', 'project'],
      ['memo'],
      ['contentType', 'size'],
      ['sha256', 'uploadedBy'],
    ],
  },
  'attachment-version': {
    mainField: 'fileName',
    sort: '-createdAt',
    list: ['fileName', 'attachment', 'number', 'size', 'uploadedBy', 'createdAt'],
    edit: [
      ['attachment', 'number'],
      ['fileName', 'contentType'],
      ['size', 'revertedFrom'],
      ['sha256', 'uploadedBy'],
    ],
  },
};
