import { useState } from 'react';
import { Box, Button, Checkbox, Typography } from '@strapi/design-system';
import type { NamedRecord } from '../../../../../../../wire/commands/account-search';
import { Reasons } from '../../../shared/components/Reasons';
import { ChosenFiles } from '../../../shared/files/ChosenFiles';
import { type Draft, toWire } from '../../../shared/forms/field-spec';
import { useDraft } from '../../../shared/forms/use-draft';
import { useIdempotencyKey } from '../../../shared/idempotency-key';
import { usePermittedCommands } from '../../../shared/may';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { useRefusal } from '../../../shared/refusal/use-refusal';
import { Drawer } from '../../../shared/screen/Drawer';
import { ACCOUNT, useRegisterCustomerMutation } from '../api';
import { useCustomerText } from '../text';
import { CustomerFields } from './CustomerFields';
import { Duplicates } from './Duplicates';
import { Summary } from './Summary';
import { type ChosenType, TypeChoice } from './TypeChoice';
import { useCheck } from './use-check';
import { type RefusedFile, useFilesOfNew } from './use-files-of-new';

interface Props {
  readonly given: Draft;
  readonly type: ChosenType | undefined;
  readonly onType: (type: ChosenType) => void;
  readonly onClose: () => void;
  /** `refused`: files of the customer that were not taken, and why. */
  readonly onSaved: (saved: NamedRecord, isAnother: boolean, refused: readonly RefusedFile[]) => void;
}

type Step = 'type' | 'fields' | 'summary';

const BEGINNING: Draft = { isActive: true };

const useRegistration = (props: Props) => {
  const { given, type, onSaved } = props;
  const { draft, isChanged, set } = useDraft({ ...BEGINNING, ...given });
  const [isFavourite, setIsFavourite] = useState(false);
  const [isStrict, setIsStrict] = useState(false);
  const key = useIdempotencyKey();
  const [register, { error, isLoading }] = useRegisterCustomerMutation();
  const whole = { ...draft, accountType: type?.documentId ?? null };
  const checked = useCheck(whole, isStrict);
  const attached = useFilesOfNew();
  const save = async (isAnother: boolean) => {
    const data = { account: toWire(whole), addToFavourites: isFavourite };
    const answer = await register({ data, key });
    if (!('data' in answer) || !answer.data) return;
    const { account } = answer.data;
    onSaved(account, isAnother, await attached.send(account.documentId));
  };
  return {
    ...{ draft, set, isFavourite, setIsFavourite, setIsStrict, error, checked, attached, save },
    isChanged: isChanged || attached.files.length > 0,
    isRunning: isLoading || attached.isSending,
  };
};

type Registration = ReturnType<typeof useRegistration>;

const useSteps = (type: ChosenType | undefined, { checked, setIsStrict, save, isRunning }: Registration) => {
  const t = useCustomerText();
  const [step, setStep] = useState<Step>(type ? 'fields' : 'type');
  const toSummary = () => {
    setIsStrict(true);
    if (checked.error) checked.askAgain();
    if (checked.check?.isValid) setStep('summary');
  };
  const confirms = {
    type: { label: t('new.next'), onClick: () => setStep('fields'), isDisabled: !type },
    fields: { label: t('new.check'), onClick: toSummary, isDisabled: !checked.check && !checked.error },
    summary: { label: t('new.save'), onClick: () => void save(false), isRunning },
  };
  const before: { readonly [each in Step]?: Step } = { fields: 'type', summary: 'fields' };
  return { step, confirm: confirms[step], back: before[step] && (() => setStep(before[step] ?? 'type')) };
};

interface PartProps {
  readonly registration: Registration;
  readonly type: ChosenType;
}

const FieldsStep = ({ registration, type }: PartProps) => {
  const t = useCustomerText();
  const may = usePermittedCommands();
  const { draft, set, checked, isFavourite, setIsFavourite, attached } = registration;
  return (
    <>
      <Duplicates duplicates={checked.duplicates} />
      <Reasons reasons={checked.elsewhere} />
      <CustomerFields flags={type} draft={draft} onChange={set} errorOf={checked.errorOf} />
      {may('attachment.upload') ? (
        <Box tag="section" paddingBottom={2}>
          <Typography variant="sigma" tag="h3" textColor="neutral600">
            {t('tab.files')}
          </Typography>
          <Box paddingTop={2}>
            <ChosenFiles files={attached.files} onFiles={attached.setFiles} />
          </Box>
        </Box>
      ) : null}
      <Checkbox checked={isFavourite} onCheckedChange={(checkedNow) => setIsFavourite(checkedNow === true)}>
        {t('new.favourite')}
      </Checkbox>
      {checked.error ? <Reasons reasons={reasonsOf(checked.error)} /> : null}
    </>
  );
};

const SummaryStep = ({ registration }: Pick<PartProps, 'registration'>) => {
  const t = useCustomerText();
  const { checked, error, attached } = registration;
  const { reasons } = useRefusal(error, { uid: ACCOUNT, fields: [], prefix: 'account.' });
  return (
    <>
      <Typography textColor="neutral600">{t('new.read-again')}</Typography>
      <Duplicates duplicates={checked.duplicates} />
      {checked.check ? <Summary check={checked.check} files={attached.files} /> : null}
      <Reasons reasons={reasons} />
    </>
  );
};

/** Type, fields, and what will be stored to be read once more. */
export const CustomerSteps = (props: Props) => {
  const { type, onType, onClose } = props;
  const t = useCustomerText();
  const registration = useRegistration(props);
  const { step, confirm, back } = useSteps(type, registration);
  return (
    <Drawer
      isWide
      title={t('new.title')}
      about={type && step !== 'type' ? type.name : t('new.type')}
      confirm={confirm}
      isChanged={registration.isChanged}
      onClose={onClose}
      more={
        <>
          {back ? (
            <Button type="button" variant="tertiary" onClick={back}>
              {t('new.back')}
            </Button>
          ) : null}
          {step === 'summary' ? (
            <Button
              type="button"
              variant="secondary"
              loading={registration.isRunning}
              onClick={() => void registration.save(true)}
            >
              {t('new.save-and-new')}
            </Button>
          ) : null}
        </>
      }
    >
      {step === 'type' ? <TypeChoice value={type} onChange={onType} /> : null}
      {step === 'fields' && type ? <FieldsStep registration={registration} type={type} /> : null}
      {step === 'summary' ? <SummaryStep registration={registration} /> : null}
    </Drawer>
  );
};
