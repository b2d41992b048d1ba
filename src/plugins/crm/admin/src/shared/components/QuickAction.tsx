import type { Reason } from '../../../../../../domain/shared/rule-violation';
import { useDoneNotice } from '../notify';
import { reasonsOf } from '../refusal/read-refusal';
import { ActionButton } from './ActionButton';
import { Reasons } from './Reasons';

interface Props {
  readonly label: string;
  /** What is said when it is done. */
  readonly done: string;
  readonly because?: string;
  readonly reasons?: readonly Reason[];
  /** Whether it was done. */
  readonly run: () => Promise<boolean>;
  readonly isRunning: boolean;
  readonly error: unknown;
}

/** A command without questions: done with one click, a refusal told below its button. */
export const QuickAction = ({ label, done, because, reasons, run, isRunning, error }: Props) => {
  const tellDone = useDoneNotice();
  const click = async () => {
    if (await run()) tellDone(done);
  };
  return (
    <>
      <ActionButton
        label={label}
        variant="tertiary"
        because={because}
        reasons={reasons}
        isRunning={isRunning}
        onClick={() => void click()}
      />
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
    </>
  );
};
