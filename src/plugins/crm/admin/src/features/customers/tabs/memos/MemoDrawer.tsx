import { useState } from 'react';
import { MEMO_KINDS } from '../../../../../../../../domain/memo/kind';
import { problemOfContent } from '../../../../../../../../domain/memo/rich-text';
import type { NamedRecord } from '../../../../../../../../wire/commands/account-search';
import type { MemoOfAccount } from '../../../../../../../../wire/commands/memo';
import { Reasons } from '../../../../shared/components/Reasons';
import { FieldGrid } from '../../../../shared/forms/FieldGrid';
import { type Draft, type FieldSpec, toWire } from '../../../../shared/forms/field-spec';
import { useDraft } from '../../../../shared/forms/use-draft';
import {
  useCreateRecordMutation,
  useRelatedRecordsQuery,
  useUpdateRecordMutation,
} from '../../../../shared/records/api';
import { useRefusal } from '../../../../shared/refusal/use-refusal';
import { Drawer } from '../../../../shared/screen/Drawer';
import { lazyPart } from '../../../../shared/screen/lazy-part';
import { useScreenText } from '../../../../shared/screen-text';
import type { Customer } from '../../page/customer';
import { type CustomerText, useCustomerText } from '../../text';
import { MEMO } from './api';
import { type BlockNode, blocksOf } from './blocks';

const BlocksEditor = lazyPart(async () => (await import('./BlocksEditor')).BlocksEditor);

const fieldsOf = (t: CustomerText, isPrivate: boolean): readonly FieldSpec[] => [
  {
    kind: 'choice',
    name: 'kind',
    choices: MEMO_KINDS,
    required: true,
    isHalf: true,
  },
  { kind: 'record', name: 'project', target: 'api::project.project', isHalf: true },
  { kind: 'flag', name: 'isPrivate', label: t('memos.private') },
  ...(isPrivate
    ? [{ kind: 'records', name: 'sharedWith', target: 'api::member.member' } as const satisfies FieldSpec]
    : []),
];

const useSave = (customer: Customer, memo: MemoOfAccount | undefined, onClose: () => void) => {
  const [create, made] = useCreateRecordMutation();
  const [update, updated] = useUpdateRecordMutation();
  const save = async (draft: Draft, changes: Draft, content: readonly BlockNode[]) => {
    const answer = memo
      ? await update({ uid: MEMO, documentId: memo.documentId, data: { ...toWire(changes), content } })
      : await create({ uid: MEMO, data: { ...toWire(draft), account: customer.documentId, content } });
    if (!('error' in answer)) onClose();
  };
  return { save, error: made.error ?? updated.error, isRunning: made.isLoading || updated.isLoading };
};

interface Props {
  readonly customer: Customer;
  /** Without it a new one. */
  readonly memo?: MemoOfAccount;
  readonly onClose: () => void;
}

interface FormProps extends Props {
  /** Whom it is shared with until now. */
  readonly sharedWith: readonly NamedRecord[];
}

const MemoForm = ({ customer, memo, sharedWith, onClose }: FormProps) => {
  const t = useCustomerText();
  const shared = useScreenText('shared');
  const { draft, changes, isChanged, set } = useDraft({
    kind: memo?.kind ?? 'general',
    project: memo?.project ?? null,
    isPrivate: memo?.isPrivate ?? false,
    sharedWith,
  });
  const [initial] = useState(() => blocksOf(memo?.content));
  const [content, setContent] = useState(initial);
  const { save, error, isRunning } = useSave(customer, memo, onClose);
  const fields = fieldsOf(t, draft.isPrivate === true);
  const { reasons, errorOf } = useRefusal(error, { uid: MEMO, fields: [...fields, { name: 'content' }] });
  const isWritten = content !== initial;
  return (
    <Drawer
      title={t(memo ? 'memos.edit' : 'memos.new')}
      about={customer.name}
      isChanged={isChanged || isWritten}
      confirm={{
        label: shared('form.save'),
        onClick: () => void save(draft, changes, content),
        isRunning,
        isDisabled: problemOfContent(content) !== undefined,
      }}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      <BlocksEditor initial={initial} onChange={setContent} error={errorOf('content')} />
      <FieldGrid uid={MEMO} fields={fields} draft={draft} onChange={set} errorOf={errorOf} />
    </Drawer>
  );
};

/** MEMO-01, MEMO-08..11: what it is about, who reads it, and the words. */
export const MemoDrawer = ({ customer, memo, onClose }: Props) => {
  const { data: sharedWith } = useRelatedRecordsQuery(
    { uid: MEMO, documentId: memo?.documentId ?? '', attribute: 'sharedWith' },
    { skip: !memo?.isPrivate, refetchOnMountOrArgChange: true }
  );
  if (memo?.isPrivate && !sharedWith) return null;
  return <MemoForm customer={customer} memo={memo} sharedWith={sharedWith ?? []} onClose={onClose} />;
};
