import { type ReactNode, useId } from 'react';
import { Checkbox, Field, Flex, Grid, Textarea, Typography } from '@strapi/design-system';
import { RelationPicker } from '../../../shared/records/RelationPicker';
import { useScreenText } from '../../../shared/screen-text';
import { useNames } from '../../../shared/names';
import type { EditedLine, EditedPayer } from '../grid/draft';
import { COLUMNS } from '../grid/moves';
import type { Action, LineChange } from '../grid/edits';
import { PayersGrid } from './PayersGrid';
import { usePriceNote } from './price-note';
import { Quiet } from './grid-style';

interface Props {
  readonly line: EditedLine;
  readonly groups: readonly string[];
  readonly payers: readonly EditedPayer[];
  readonly currency: string;
  readonly isReadOnly: boolean;
  readonly arePayersReadOnly: boolean;
  readonly dispatch: (action: Action) => void;
}

const GroupField = ({
  line,
  groups,
  isReadOnly,
  onChange,
}: Part & { readonly groups: readonly string[] }) => {
  const t = useScreenText('workbench');
  const list = useId();
  return (
    <Field.Root name="groupName" hint={t('line.group.hint')}>
      <Field.Label>{t('line.group')}</Field.Label>
      <Field.Input
        list={list}
        value={line.groupName}
        disabled={isReadOnly}
        onChange={({ target }: { target: { value: string } }) => onChange({ groupName: target.value })}
      />
      <datalist id={list}>
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <Field.Hint />
    </Field.Root>
  );
};

interface Part extends Pick<Props, 'line' | 'isReadOnly'> {
  readonly onChange: (change: LineChange) => void;
}

const OptionFields = ({ line, isReadOnly, onChange }: Part) => {
  const t = useScreenText('workbench');
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Checkbox
        checked={line.isOptional}
        disabled={isReadOnly}
        onCheckedChange={(checked) => onChange({ isOptional: checked === true })}
      >
        {t('line.is-optional')}
      </Checkbox>
      {line.isOptional ? (
        <Checkbox
          checked={line.isChosen}
          disabled={isReadOnly}
          onCheckedChange={(checked) => onChange({ isChosen: checked === true })}
        >
          {t('line.is-chosen')}
        </Checkbox>
      ) : null}
    </Flex>
  );
};

const ProjectField = ({ line, isReadOnly, onChange }: Part) => {
  const t = useScreenText('workbench');
  const names = useNames('api::project.project', line.project ? [line.project] : []);
  const value = line.project ? { documentId: line.project, name: names[line.project] ?? line.project } : null;
  return (
    <RelationPicker
      uid="api::project.project"
      label={t('line.project')}
      disabled={isReadOnly}
      value={value}
      onChange={(chosen) => onChange({ project: chosen?.documentId ?? null })}
    />
  );
};

const Wide = ({ children }: { readonly children: ReactNode }) => (
  <tr>
    <td role="gridcell" />
    <td role="gridcell" colSpan={COLUMNS.length + 2} style={{ padding: '8px 6px 16px' }}>
      {children}
    </td>
  </tr>
);

/** What a line has beside its cells: description, group, option, project and, of a project line, its own payers. */
export const LineDetails = (props: Props) => {
  const { line, groups, payers, currency, isReadOnly, arePayersReadOnly, dispatch } = props;
  const t = useScreenText('workbench');
  const note = usePriceNote(line);
  const change = (changed: LineChange) => dispatch({ type: 'line', key: line.key, change: changed });
  const part = { line, isReadOnly, onChange: change };
  return (
    <Wide>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {note ? <Quiet>{note}</Quiet> : null}
        <Field.Root name="description">
          <Field.Label>{t('line.description')}</Field.Label>
          <Textarea
            value={line.description}
            disabled={isReadOnly}
            onChange={({ target }) => change({ description: target.value })}
          />
        </Field.Root>
        <Grid.Root gap={4}>
          <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
            <GroupField {...part} groups={groups} />
          </Grid.Item>
          <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
            {line.type === 'project' ? <ProjectField {...part} /> : null}
          </Grid.Item>
        </Grid.Root>
        {line.type === 'rounding' ? null : <OptionFields {...part} />}
        {line.type === 'project' ? (
          <Flex direction="column" alignItems="stretch" gap={1}>
            <Typography variant="pi" fontWeight="bold">
              {t('line.payers')}
            </Typography>
            <PayersGrid
              label={t('line.payers')}
              line={line.key}
              payers={line.customers}
              others={payers}
              currency={currency}
              isReadOnly={arePayersReadOnly}
              dispatch={dispatch}
            />
          </Flex>
        ) : null}
      </Flex>
    </Wide>
  );
};
