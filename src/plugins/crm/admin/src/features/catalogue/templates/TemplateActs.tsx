import { useIntl } from 'react-intl';
import type { ListColumn } from '../../../shared/list/ListTable';
import { useMayOn, usePermittedCommands } from '../../../shared/may';
import { type StoredRecord, useUpdateRecordMutation } from '../../../shared/records/api';
import { ConfirmDelete } from '../../../shared/screen/AskFirst';
import { Text } from '../../../shared/Shown';
import { useRefusalNotice } from '../../../shared/notify';
import { useScreenText } from '../../../shared/screen-text';
import { RowMenu } from '../../../shared/tabs/RowMenu';
import { ReplaceDialog } from '../../documents';
import { ActiveBadge } from '../components/ActiveBadge';

const TEMPLATE = 'api::quote-template.quote-template';

export type TemplateAct = 'preview' | 'download' | 'replace' | 'switch' | 'delete';

interface MenuProps {
  readonly template: StoredRecord;
  readonly onAct: (act: TemplateAct) => void;
}

const TemplateMenu = ({ template, onAct }: MenuProps) => {
  const t = useScreenText('catalogue');
  const may = usePermittedCommands();
  const [mayEdit, mayDelete] = [useMayOn('update', TEMPLATE), useMayOn('delete', TEMPLATE)];
  const [update] = useUpdateRecordMutation();
  const tellRefusal = useRefusalNotice();
  const isActive = template.active === true;
  const labels: readonly (readonly [TemplateAct, string, boolean])[] = [
    ['preview', t('act.preview'), may('quote-template.preview')],
    ['download', t('act.download'), may('quote-template.download')],
    ['replace', t('act.replace'), may('quote-template.replace-file')],
    ['switch', t(isActive ? 'act.switch-off' : 'act.switch-on'), mayEdit],
    ['delete', t('act.delete'), mayDelete],
  ];
  const act = (chosen: TemplateAct) =>
    chosen === 'switch'
      ? void tellRefusal(
          update({ uid: TEMPLATE, documentId: template.documentId, data: { active: !isActive } })
        )
      : onAct(chosen);
  return (
    <RowMenu
      name={String(template.name)}
      actions={labels.flatMap(([key, label, isAllowed]) =>
        isAllowed ? [{ key, label, onSelect: () => act(key) }] : []
      )}
    />
  );
};

export const useTemplateColumns = (
  onAct: (act: TemplateAct, template: StoredRecord) => void
): readonly ListColumn<StoredRecord>[] => {
  const t = useScreenText('catalogue');
  const intl = useIntl();
  const nameOf = (language: unknown) =>
    typeof language === 'string'
      ? (intl.formatDisplayName(language, { type: 'language' }) ?? language)
      : null;
  return [
    { key: 'name', label: t('name'), cell: ({ name }) => String(name) },
    {
      key: 'language',
      label: t('template.language'),
      cell: ({ language }) => <Text>{nameOf(language)}</Text>,
    },
    { key: 'version', label: t('template.version'), isFigure: true, cell: ({ version }) => String(version) },
    { key: 'state', label: t('state'), cell: ({ active }) => <ActiveBadge isActive={active === true} /> },
    {
      key: 'acts',
      label: '',
      width: '5rem',
      cell: (template) => <TemplateMenu template={template} onAct={(act) => onAct(act, template)} />,
    },
  ];
};

interface Props {
  readonly act: TemplateAct;
  readonly template: StoredRecord;
  readonly onClose: () => void;
}

const DeleteTemplate = ({ template, onClose }: Omit<Props, 'act'>) => {
  const t = useScreenText('catalogue');
  return (
    <ConfirmDelete
      uid={TEMPLATE}
      documentId={template.documentId}
      title={t('delete.title', { name: String(template.name) })}
      text={t('delete.template')}
      onClose={onClose}
    />
  );
};

export const TemplateActs = ({ act, template, onClose }: Props) => {
  const t = useScreenText('catalogue');
  if (act === 'delete') return <DeleteTemplate template={template} onClose={onClose} />;
  const title = t('template.replace', { name: String(template.name) });
  return <ReplaceDialog template={template.documentId} title={title} onClose={onClose} />;
};
