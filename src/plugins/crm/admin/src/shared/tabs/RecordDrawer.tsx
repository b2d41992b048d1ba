import { Reasons } from '../components/Reasons';
import { FieldGrid } from '../forms/FieldGrid';
import { type Draft, type FieldSpec } from '../forms/field-spec';
import { useDraft } from '../forms/use-draft';
import { useRefusal } from '../refusal/use-refusal';
import { Drawer } from '../screen/Drawer';
import { useScreenText } from '../screen-text';

interface Props {
  readonly title: string;
  /** The customer it belongs to, fixed at the top. */
  readonly about: string;
  readonly uid: string;
  readonly fields: readonly FieldSpec[];
  readonly initial: Draft;
  /** `isNew` drafts are sent whole, others by what was changed. */
  readonly isNew: boolean;
  readonly error: unknown;
  readonly isRunning: boolean;
  readonly onSave: (draft: Draft) => void;
  readonly onClose: () => void;
}

/** One record as a form over the page. */
export const RecordDrawer = (props: Props) => {
  const { title, about, uid, fields, initial, isNew, error, isRunning, onSave, onClose } = props;
  const shared = useScreenText('shared');
  const { draft, changes, isChanged, set } = useDraft(initial);
  const { reasons, errorOf } = useRefusal(error, { uid, fields });
  return (
    <Drawer
      title={title}
      about={about}
      isChanged={isChanged}
      confirm={{
        label: shared(isNew ? 'form.create' : 'form.save'),
        onClick: () => onSave(isNew ? draft : changes),
        isRunning,
        isDisabled: !isChanged,
      }}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      <FieldGrid uid={uid} fields={fields} draft={draft} onChange={set} errorOf={errorOf} />
    </Drawer>
  );
};
