import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { usePermittedCommands } from '../../shared/may';
import type { RecordAction, RecordActions, RecordProps } from '../../shared/record-action';
import { useText } from '../../shared/text';
import { dealActions } from '../deals';
import { fileActions } from '../documents';
import { workbenchActions } from '../workbench';

const merged = (...lists: readonly RecordActions[]): RecordActions => {
  const types = [...new Set(lists.flatMap((list) => Object.keys(list)))];
  return Object.fromEntries(types.map((type) => [type, lists.flatMap((list) => list[type] ?? [])]));
};

const ACTIONS = merged(workbenchActions, dealActions, fileActions);
const IS_DEAL = new Set(Object.keys(dealActions));

const Buttons = ({ actions, ...record }: RecordProps & { readonly actions: readonly RecordAction[] }) => (
  <Flex direction="column" alignItems="stretch" gap={2} width="100%">
    {actions.map(({ command, Button }) => (
      <Button key={command} {...record} />
    ))}
  </Flex>
);

/** Beside a record's form: what the person may do with it. Nothing to do: no panel. */
export const actionsPanel: PanelComponent = ({ model, documentId, document }) => {
  const t = useText();
  const may = usePermittedCommands();
  if (!documentId || !document) return null;
  const actions = (ACTIONS[model] ?? []).filter(
    ({ command, appliesTo }) => may(command) && (appliesTo?.(document) ?? true)
  );
  if (actions.length === 0) return null;
  return {
    title: t(IS_DEAL.has(model) ? 'panel.actions' : 'panel.files'),
    content: <Buttons key={documentId} actions={actions} documentId={documentId} record={document} />,
  };
};
